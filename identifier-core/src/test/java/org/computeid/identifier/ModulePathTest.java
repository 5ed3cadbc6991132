package org.computeid.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.computeid.identifier.id.ComputeId;
import org.junit.jupiter.api.Test;

/** The other tests run on the class path. */
class ModulePathTest {

    private static final String MODULE = "org.computeid.identifier";

    /** Whoever needs only identifiers leaves the other libraries out (docs/adr/0004). */
    @Test
    void resolvesAndReadsIdentifiersWithNoOtherLibraryBeside() throws Exception {
        Path classes = Path.of(ComputeId.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ModuleLayer boot = ModuleLayer.boot();
        Configuration alone =
                boot.configuration().resolveAndBind(ModuleFinder.of(classes), ModuleFinder.of(), Set.of(MODULE));
        ModuleLayer layer = ModuleLayer.defineModulesWithOneLoader(
                        alone, List.of(boot), ClassLoader.getPlatformClassLoader())
                .layer();
        Class<?> type = layer.findLoader(MODULE).loadClass(ComputeId.class.getName());
        String text = "C1561-3301-20004-AC-00EZA59H-ZC3R";
        assertThat(type).isNotEqualTo(ComputeId.class);
        assertThat(type.getModule().getName()).isEqualTo(MODULE);
        assertThat(type.getMethod("parse", String.class).invoke(null, text)).hasToString(text);
    }
}
