package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.computeid.identifier.json.JsonNumber;
import org.jspecify.annotations.Nullable;

/**
 * The house around the machines, e.g. 4,000 standard racks and a PUE of 1.18 in 2025 (DOC-75); only for tier F.
 *
 * @param standardRacks racks of 2.5 kW, or null (DOC-76)
 * @param itPowerWatts power for the machines in watts, or null (DOC-77)
 * @param pue power usage effectiveness, at least 1, or null (DOC-78)
 * @param wue water usage effectiveness in litres per kilowatt-hour, or null (DOC-79)
 * @param cue carbon usage effectiveness in kilograms of CO2 per kilowatt-hour, or null (DOC-80)
 * @param period when these three were so, e.g. {@code 2025} or {@code 2025-01-01/2025-06-30}, or null (DOC-81)
 * @param energyGrade the energy-efficiency grade with its scheme, or null (DOC-82)
 */
@HoldsConditions
public record Facility(
        @Nullable @Min(1) @Max(JsonNumber.MAX) Long standardRacks,
        @Nullable @Min(1) @Max(JsonNumber.MAX) Long itPowerWatts,

        @Nullable @DecimalMin(value = "1", message = "must be at least {value}")
        BigDecimal pue,

        @Nullable @DecimalMin(value = "0", message = "must be at least {value}")
        BigDecimal wue,

        @Nullable @DecimalMin(value = "0", message = "must be at least {value}")
        BigDecimal cue,

        @Nullable @Period String period,
        @Nullable @Text String energyGrade) {

    /** A facility of which nothing is stated yet. */
    public static final Facility UNSTATED = new Facility(null, null, null, null, null, null, null);

    /**
     * Brings the decimals into their one form.
     *
     * @param standardRacks racks of 2.5 kW, or null (DOC-76)
     * @param itPowerWatts power for the machines in watts, or null (DOC-77)
     * @param pue power usage effectiveness, at least 1, or null (DOC-78)
     * @param wue water usage effectiveness in litres per kilowatt-hour, or null (DOC-79)
     * @param cue carbon usage effectiveness in kilograms of CO2 per kilowatt-hour, or null (DOC-80)
     * @param period when these three were so, e.g. {@code 2025} or {@code 2025-01-01/2025-06-30}, or null (DOC-81)
     * @param energyGrade the energy-efficiency grade with its scheme, or null (DOC-82)
     * @throws IllegalArgumentException if a decimal has no spelling in a document (DOC-7)
     */
    public Facility {
        pue = Decimals.normalOrNull(pue);
        wue = Decimals.normalOrNull(wue);
        cue = Decimals.normalOrNull(cue);
    }

    /**
     * A copy with standard racks.
     *
     * @param number how many racks of 2.5 kW
     * @return the copy
     */
    public Facility withStandardRacks(long number) {
        return new Facility(number, itPowerWatts, pue, wue, cue, period, energyGrade);
    }

    /**
     * A copy with the power for the machines.
     *
     * @param watts watts
     * @return the copy
     */
    public Facility withItPowerWatts(long watts) {
        return new Facility(standardRacks, watts, pue, wue, cue, period, energyGrade);
    }

    /**
     * A copy with a power usage effectiveness and its period.
     *
     * @param value at least 1
     * @param when e.g. {@code 2025}
     * @return the copy
     */
    public Facility withPue(BigDecimal value, String when) {
        return new Facility(standardRacks, itPowerWatts, value, wue, cue, when, energyGrade);
    }

    /**
     * A copy with an energy-efficiency grade.
     *
     * @param grade the grade with its scheme, e.g. {@code GB 40879-2021 grade 1}
     * @return the copy
     */
    public Facility withEnergyGrade(String grade) {
        return new Facility(standardRacks, itPowerWatts, pue, wue, cue, period, grade);
    }

    /**
     * The racks of 2.5 kW, if stated.
     *
     * @return how many, or empty
     */
    public OptionalLong findStandardRacks() {
        return Optionals.ofNullable(standardRacks);
    }

    /**
     * The power for the machines, if stated.
     *
     * @return watts, or empty
     */
    public OptionalLong findItPowerWatts() {
        return Optionals.ofNullable(itPowerWatts);
    }

    /**
     * The power usage effectiveness, if stated.
     *
     * @return at least 1, or empty
     */
    public Optional<BigDecimal> findPue() {
        return Optional.ofNullable(pue);
    }

    /**
     * The water usage effectiveness, if stated.
     *
     * @return litres per kilowatt-hour, or empty
     */
    public Optional<BigDecimal> findWue() {
        return Optional.ofNullable(wue);
    }

    /**
     * The carbon usage effectiveness, if stated.
     *
     * @return kilograms of CO2 per kilowatt-hour, or empty
     */
    public Optional<BigDecimal> findCue() {
        return Optional.ofNullable(cue);
    }

    /**
     * When PUE, WUE and CUE were so, if stated.
     *
     * @return e.g. {@code 2025}, or empty
     */
    public Optional<String> findPeriod() {
        return Optional.ofNullable(period);
    }

    /**
     * The energy-efficiency grade, if stated.
     *
     * @return the grade with its scheme, or empty
     */
    public Optional<String> findEnergyGrade() {
        return Optional.ofNullable(energyGrade);
    }
}
