/** Entities that know the version of their row. The only package that needs exposed-dao, which a program adds by itself. */
@NullMarked
package io.github.exposediris.jdbc.dao;

import org.jspecify.annotations.NullMarked;
