/// Brings published bases that do not come with the program onto this machine: downloads them
/// through Maven, when somebody asks for it, and unpacks them.
@NullMarked
package org.advisorworkbench.bert.install;

import org.jspecify.annotations.NullMarked;
