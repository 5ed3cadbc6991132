package org.computeid.identifier.jackson;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdPrefix;
import org.computeid.identifier.id.Uscc;

/**
 * The module of Jackson 2 that reads and writes {@link ComputeId}, {@link IdPrefix} and {@link Uscc} as JSON strings, e.g.
 * {@code "C1561-3301-20004-AC-00EZA59H-ZC3R"}, as members, as items and as keys of maps.
 *
 * <p>On the class path {@code ObjectMapper.findAndRegisterModules()} finds it, and so do frameworks that look for modules;
 * on the module path, {@code mapper.registerModule(new ComputeIdModule())} (docs/adr/0004).
 *
 * <p>Reading is as strict as {@code parse}: nothing is trimmed or folded, and numbers, objects and arrays are refused with a
 * {@code MismatchedInputException}. A text that is refused gives an {@code InvalidFormatException} with the path, the reason
 * and the index; its cause is the {@link org.computeid.identifier.id.IdException} with the same as data. {@code null} stays
 * {@code null}; the empty text is refused unless the mapper was told by its coercion settings to take it for {@code null}.
 *
 * <p>Jackson 3 has other packages ({@code tools.jackson}) and does not see this module.
 */
@SuppressWarnings("exports") // who uses this class requires Jackson; who does not must not have to
public final class ComputeIdModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The module; it has no settings. */
    public ComputeIdModule() {
        super("org.computeid");
        addText(ComputeId.class, ComputeId::parse);
        addText(IdPrefix.class, IdPrefix::parse);
        addText(Uscc.class, Uscc::parse);
    }

    private <T> void addText(Class<T> type, TextDoor<T> door) {
        addSerializer(type, ToStringSerializer.instance);
        addKeySerializer(type, new KeyWriter());
        addDeserializer(type, new TextReader<>(type, door));
        addKeyDeserializer(type, new KeyReader<>(type, door));
    }
}
