package org.computeid.identifier.validation;

import java.util.function.Consumer;
import org.computeid.identifier.descriptor.DescriptorDraft;
import org.computeid.identifier.descriptor.Finding;

/** One rule across members; it says nothing about parts that are not there. */
interface Rule {

    void check(DescriptorDraft draft, Circumstances circumstances, Consumer<Finding> report);
}
