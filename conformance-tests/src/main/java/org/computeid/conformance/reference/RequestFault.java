package org.computeid.conformance.reference;

/** Ends an operation whose request is wrong, with the member that is. */
final class RequestFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String member;

    RequestFault(String member) {
        super(member);
        this.member = member;
    }

    RequestFault(String member, Throwable cause) {
        super(member, cause);
        this.member = member;
    }

    String member() {
        return member;
    }
}
