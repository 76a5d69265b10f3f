package io.dealwire.entity;

/** A company that cannot be taken into the reference: it, or what its id told before, is left out on every instance alike. */
public final class RejectedCompanyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RejectedCompanyException(String detail) {
        super(detail);
    }
}
