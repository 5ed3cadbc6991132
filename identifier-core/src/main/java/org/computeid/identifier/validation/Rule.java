package org.computeid.identifier.validation;

import java.util.function.Consumer;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.PartialDescriptor;

/** One rule across members; it says nothing about parts that are not there. */
interface Rule {

    void check(PartialDescriptor draft, Circumstances circumstances, Consumer<Finding> report);
}
