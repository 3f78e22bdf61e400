/** All suites, in this order: the first one needs an extension that is not active yet. */
import "./activation.suite.ts";
import "./diagnostics.suite.ts";
import "./fixes.suite.ts";
import "./language.suite.ts";
import "./config.suite.ts";
import "./workspace.suite.ts";
import "./server.suite.ts";
