/**
 * Those who teach: accounts, sign-in, invitations, tokens for scripts. Knows nothing of courses.
 */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package io.sidetrace.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
