package ninekw;

import java.util.List;

/** All reasons why nothing happens, the gravest first. */
public final class Diagnosis {
    private final List<Finding> findings;
    private final Long credits;
    private final Long expectedMs;

    Diagnosis(List<Finding> findings, Long credits, Long expectedMs) {
        this.findings = findings;
        this.credits = credits;
        this.expectedMs = expectedMs;
    }

    /** The reasons; none if nothing stands in the way. */
    public List<Finding> findings() {
        return findings;
    }

    /** The account's credits, or null where they are not known. */
    public Long credits() {
        return credits;
    }

    /** How long an answer takes just now, or null where that is not known. */
    public Long expectedMs() {
        return expectedMs;
    }
}
