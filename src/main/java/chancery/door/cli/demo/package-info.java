/**
 * The demo: a ministry and three embassies on this machine, founded, started each as a process of
 * its own, and given their people, letters and year.
 *
 * <p>Start with {@link chancery.door.cli.demo.DemoCommand}. What its people live through is told by
 * {@code door/demo}, inside the nodes.
 */
@NullMarked
package chancery.door.cli.demo;

import org.jspecify.annotations.NullMarked;
