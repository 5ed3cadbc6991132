package org.computeid.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Holds for a method that neither takes nor returns float or double, bare or boxed. */
final class NoFloatingPoint extends ArchCondition<JavaMethod> {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    NoFloatingPoint() {
        super("have no floating point in their signature");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean exact = Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                .map(JavaClass::getName)
                .noneMatch(FLOATING::contains);
        events.add(new SimpleConditionEvent(method, exact, method.getFullName() + " has floating point"));
    }
}
