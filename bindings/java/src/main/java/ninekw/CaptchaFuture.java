package ninekw;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The answer to a captcha that Client.solveAsync or Client.awaitAsync waits for. */
public final class CaptchaFuture extends CompletableFuture<Answer> {
    private static final long CHECK_MS = 50;

    final long ticket;
    volatile Long id;
    private final Driver driver;

    CaptchaFuture(Driver driver, long ticket) {
        this.driver = driver;
        this.ticket = ticket;
    }

    /**
     * The captcha's id, or null while it is not accepted. After a cancel during the upload, it is known when that is
     * over.
     */
    public Long captchaId() {
        Long known = driver.captchaId(this);
        return known == null ? id : known;
    }

    /** Ends the wait. What becomes of the captcha is what Settings.abandon says; captchaId tells which it is. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        Long known = driver.captchaId(this);
        if (known != null) {
            id = known;
        }
        driver.cancel(this);
        return super.cancel(mayInterruptIfRunning);
    }

    /** Parks the thread until it is done, with what a call that blocks is given. */
    Answer parked(Waiting how) {
        long start = System.nanoTime();
        boolean interrupted = false;
        Throwable thrown = null;
        try {
            while (true) {
                try {
                    return get(CHECK_MS, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    driver.cancel(this);
                } catch (TimeoutException e) {
                    long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                    try {
                        if (how.isCancelled() || how.progress() != null
                            && !how.progress().test(new Progress(captchaId(), Phase.WAITING, elapsed))) {
                            driver.cancel(this);
                        }
                    } catch (RuntimeException | Error failure) {
                        thrown = thrown == null ? failure : thrown;
                        driver.cancel(this);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw Call.<RuntimeException>same(thrown == null ? e.getCause() : thrown);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
