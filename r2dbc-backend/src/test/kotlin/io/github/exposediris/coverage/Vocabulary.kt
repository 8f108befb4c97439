package io.github.exposediris.coverage

import java.lang.reflect.Method
import java.lang.reflect.Modifier
import java.nio.file.Path
import java.util.jar.JarFile
import kotlin.io.path.toPath
import org.jetbrains.exposed.v1.core.Table

/**
 * A function of exposed-core's DSL.
 *
 * @property owner the class or the file that holds it, without its package
 * @property overloads how many functions of this name it holds
 * @property inlined whether a call may leave no trace in compiled code
 */
internal data class Word(val owner: String, val name: String, val overloads: Int, val inlined: Boolean) {
    val key: String = "$owner.$name"
}

/**
 * Every public function of exposed-core's DSL, from its jar. Counted are:
 * - top-level functions of the packages `core`, `core.dao.id`, `core.functions`, `core.java`, `core.ops` and `core.statements`;
 * - functions of the classes in [CLASSES], which are those that a program calls when it declares tables and writes statements;
 * - the constructors of classes in `core.functions.math` and in [MADE_BY_HAND], which no function makes.
 *
 * Not counted are accessors of properties, what every object or data class has, [CALLED_BY_EXPOSED], and `ISqlExpressionBuilder`, whose
 * functions are all deprecated as errors: no program that calls one compiles.
 */
internal object Vocabulary {
    private const val ROOT = "org.jetbrains.exposed.v1.core."
    private val PACKAGES = listOf("", "dao.id.", "dao.id.java.", "functions.math.", "functions.array.", "java.", "ops.", "statements.")
    private val CLASSES = setOf(
        "Table", "ColumnSet", "Join", "Alias", "QueryAlias", "FieldSet", "AbstractQuery", "Op\$Companion", "Case", "CaseWhen", "ValueCase",
        "ValueCaseWhen", "WindowFunction", "WindowFunctionDefinition", "WindowFrameBound\$Companion", "LikePattern",
        "LikePattern\$Companion", "DivideOp\$Companion", "Column", "ResultRow", "dao.id.CompositeID",
        "dao.id.CompositeID\$Companion", "dao.id.CompositeIdTable", "dao.id.IdTable", "statements.StatementBuilder",
        "statements.UpdateBuilder", "statements.BatchUpdateStatement", "statements.BatchInsertStatement", "statements.MergeStatement",
        "statements.UpsertBuilder", "statements.InsertStatement", "Sequence", "Schema",
    )
    private val MADE_BY_HAND = setOf("Random", "CustomFunction", "CustomOperator", "ExplainQuery")
    private val INLINED = setOf("andNot", "orNot")
    private val OF_EVERY_OBJECT = Regex("equals|hashCode|toString|component\\d+|copy|values|valueOf|getEntries")
    private val CALLED_BY_EXPOSED = setOf(
        "toQueryBuilder", "prepareSQL", "arguments", "describe", "createStatement", "dropStatement", "modifyStatement", "modifyStatements",
        "compareTo", "queryBuilder",
    )

    val words: List<Word> by lazy { classes().flatMap(::wordsOf).sortedBy { it.key } }

    private fun classes(): List<Class<*>> {
        val jar: Path = Table::class.java.protectionDomain.codeSource.location.toURI().toPath()
        return JarFile(jar.toFile()).use { file ->
            file.entries().asSequence().map { it.name }.filter { it.endsWith(".class") && !it.startsWith("META-INF") }
                .map { it.removeSuffix(".class").replace('/', '.') }
                .filter { name -> name.startsWith(ROOT) && PACKAGES.any { isIn(name.removePrefix(ROOT), it) } }
                .map { Class.forName(it, false, Table::class.java.classLoader) }
                .filter { Modifier.isPublic(it.modifiers) }.toList()
        }
    }

    private fun isIn(name: String, place: String) = name.startsWith(place) && !name.removePrefix(place).contains('.')

    private fun wordsOf(type: Class<*>): List<Word> {
        val owner = type.name.removePrefix(ROOT)
        if (owner.startsWith("functions.math.") && type.declaredConstructors.isNotEmpty() || owner in MADE_BY_HAND) {
            return listOf(Word("new", type.simpleName, 1, inlined = type.declaredConstructors.none { Modifier.isPublic(it.modifiers) }))
        }
        if (owner !in CLASSES && !owner.endsWith("Kt")) return emptyList()
        return type.declaredMethods.filter { isFunction(it, type) }.groupBy { it.name.substringBefore('-') }
            .map { (name, overloads) -> 
                val inlined = name in INLINED || overloads.all { it.isSynthetic }
                Word(owner.substringAfterLast('.').removeSuffix("\$Companion"), name, overloads.size, inlined)
            }
    }

    /** Inlined functions with reified types are marked synthetic, bridges are synthetic too. */
    private fun isFunction(method: Method, type: Class<*>): Boolean = Modifier.isPublic(method.modifiers) && !method.isBridge &&
        '$' !in method.name && method.name !in CALLED_BY_EXPOSED && !OF_EVERY_OBJECT.matches(method.name) && !isAccessor(method, type)

    private fun isAccessor(method: Method, type: Class<*>): Boolean {
        val property = Regex("(?:get|set|is)[A-Z_].*").matches(method.name)
        val extension = Modifier.isStatic(method.modifiers)
        val taken = method.parameterCount - if (extension) 1 else 0
        if (extension && method.name.startsWith("is")) return false
        val setter = method.name.startsWith("set") && method.returnType == Void.TYPE && taken == 1 &&
            type.declaredMethods.any { it.name == "get" + method.name.drop(3) }
        return property && (setter || taken <= 0 && !method.name.startsWith("set"))
    }
}
