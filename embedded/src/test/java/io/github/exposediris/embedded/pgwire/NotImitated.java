package io.github.exposediris.embedded.pgwire;

/** What stands before and after the list of faults on its page. */
final class NotImitated {
    static final String HEAD = """
            # The profile of iris-pgwire 1.0.1

            `EmbeddedIris.builder().profile(Profile.PGWIRE_1_0_EMBEDDED)` or `PGWIRE_1_0_EXTERNAL` imitates the public server
            github.com/intersystems-community/iris-pgwire, commit 54d8128, within IRIS or outside of it, over the same strict
            engine as `CLEAN`. Each fault is a switch: `profile.without(PgWireFault.X)` is that server with one fault mended.
            Sources are files and lines under `src/iris_pgwire/` there. Each test sees the fault in its modes, and what is right
            with that one fault switched off and on a clean server. This page is written by `FaultListTest`.

            What the imitation stands on was seen by running that server, unchanged, over a stand-in for IRIS. It shows what crosses
            the wire and which SQL reaches IRIS, not what a real IRIS makes of it.

            | fault | what is seen | modes | source | test |
            |---|---|---|---|---|
            """;

    static final String TAIL = """

            ## Faults not imitated

            | what the server does | why it is not imitated |
            |---|---|
            | COPY loses every value without HEADER, and sends letters of a Python dictionary | not built; COPY goes to IRIS, which has \
            none |
            | INFORMATION_SCHEMA.SEQUENCES has no rows, some questions of Prisma have answers | of no use to a client that is not Prisma |
            | NULL of a parameter may be stored as a text like `15@%SYS.Python` | only a real IRIS can tell |
            | dates may be days since 1840-12-31 within IRIS | only a real IRIS can tell |
            | threads within IRIS may each have a process of their own | only a real IRIS can tell; one process is assumed |
            | status is never "failed" | IRIS has no failed transaction, so a clean server never tells it either |
            | RELEASE SAVEPOINT is passed on | IRIS refuses it, and so does a clean server |
            | the format of the last Execute is used for later simple queries | seen with one option of one driver only |
            | IIF, JSON_QUERY and %ROWNUM are translated | the stand-in has no such functions |
            | IntegratedML statements are run twice | the stand-in has no IntegratedML |
            | the optimizer fails with PGWIRE_DEBUG | a setting, not a mode |
            | TLS loses its first bytes, SCRAM proves nothing | switched off unless configured; neither is offered |
            | a pause of a millisecond after each Execute, slow rows, logs | speed is not imitated |
            | a message of unknown type is not followed by ReadyForQuery | no driver sends one |
            | columns of the catalogue answers in Prisma's form | their rows are left out, their columns are there |
            """;

    private NotImitated() {}
}
