/** Accounts, and the links and tokens that lead to them. */
@NamedInterface("account")
@NullMarked
package io.sidetrace.staff.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
