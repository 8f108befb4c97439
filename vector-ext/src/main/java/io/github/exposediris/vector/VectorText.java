package io.github.exposediris.vector;

/** Vectors as IRIS's drivers carry them: numbers with commas between, brackets round them allowed. */
final class VectorText {
    private VectorText() {}

    static String format(double[] vector) {
        StringBuilder text = new StringBuilder(vector.length * 12);
        for (int i = 0; i < vector.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            text.append(vector[i]);
        }
        return text.toString();
    }

    static double[] parse(String text) {
        String body = text.strip();
        if (body.startsWith("[") && body.endsWith("]")) {
            body = body.substring(1, body.length() - 1);
        }
        double[] vector = new double[elements(body)];
        int start = 0;
        for (int i = 0; i < vector.length; i++) {
            int end = body.indexOf(',', start);
            vector[i] = Double.parseDouble(body.substring(start, end < 0 ? body.length() : end));
            start = end + 1;
        }
        return vector;
    }

    private static int elements(String body) {
        if (body.isEmpty()) {
            return 0;
        }
        return 1 + (int) body.chars().filter(c -> c == ',').count();
    }
}
