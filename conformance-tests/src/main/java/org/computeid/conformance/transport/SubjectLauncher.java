package org.computeid.conformance.transport;

import org.computeid.conformance.protocol.Subject;

/** A product in this Java virtual machine, asked through the same lines as a child process. */
public final class SubjectLauncher implements Launcher {

    private final Subject subject;

    /**
     * A product written in Java.
     *
     * @param subject who answers
     */
    public SubjectLauncher(Subject subject) {
        this.subject = subject;
    }

    @Override
    public Channel start() {
        return new SubjectChannel(subject);
    }

    @Override
    public String log() {
        return "";
    }
}
