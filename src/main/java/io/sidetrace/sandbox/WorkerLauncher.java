package io.sidetrace.sandbox;

import java.io.IOException;

/** Starts workers. They are not warm yet. */
interface WorkerLauncher {
  WorkerProcess launch() throws IOException;
}
