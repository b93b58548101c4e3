/** The main job as a pipeline over the ports: read, find, finalise, with progress and a run report. */
@NullMarked
package org.tocsin.scan;

import org.jspecify.annotations.NullMarked;
