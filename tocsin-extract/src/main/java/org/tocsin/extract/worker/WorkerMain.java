package org.tocsin.extract.worker;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A reader process. Takes requests on standard input and answers on the descriptor named by its argument, so that
 * whatever parsers print on standard output disturbs nothing. Ends when its input ends.
 */
public final class WorkerMain {
    /** Exit status after a stack overflow. */
    public static final int STACK = 70;

    private static final long STACK_BYTES = 4L << 20;

    private WorkerMain() {}

    /**
     * Runs until the main process is gone.
     *
     * @param arguments the descriptor for frames
     */
    public static void main(String[] arguments) throws IOException {
        InputStream requests = System.in;
        System.setIn(InputStream.nullInputStream());
        OutputStream answers = new FileOutputStream("/proc/self/fd/" + arguments[0]);
        BlockingQueue<Frame> queue = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(requests, queue), "requests");
        listener.setDaemon(true);
        listener.start();
        // Parsers recurse: a stack of a size that we chose, not one that the system's limits happen to give.
        new Thread(null, () -> work(queue, answers), "reader", STACK_BYTES).start();
    }

    private static void listen(InputStream requests, BlockingQueue<Frame> queue) {
        try {
            while (true) {
                queue.add(FrameStream.read(requests));
            }
        } catch (IOException e) {
            // The main process is gone or speaks nonsense: nobody waits for what we do.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void work(BlockingQueue<Frame> queue, OutputStream answers) {
        try {
            new WorkerLoop(queue, answers).run();
        } catch (StackOverflowError e) {
            Runtime.getRuntime().halt(STACK);
        } catch (IOException | InterruptedException | RuntimeException e) {
            Runtime.getRuntime().halt(1);
        } catch (Throwable e) {
            // Linkage errors and the like: a fresh process has a better chance.
            Runtime.getRuntime().halt(2);
        }
    }
}
