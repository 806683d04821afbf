package broadsheet.web;

/** Counts and times answers. Never blocks. */
public interface Tally {

    /**
     * An answer has gone out, or has failed to.
     *
     * @param status of HTTP
     * @param nanos from the request's last header to the answer's last byte
     */
    void answered(int status, long nanos);
}
