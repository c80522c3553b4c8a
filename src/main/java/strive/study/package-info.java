/// The use cases of a laboratory: create, invite, allocate, run, record, finish, fit.
@NullMarked
package strive.study;

import org.jspecify.annotations.NullMarked;
