package org.computeid.cli.mlperf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Writes system descriptions for tests: a plain one, with single members replaced by any JSON text. */
final class SystemText {

    private final Map<String, String> members = new LinkedHashMap<>();

    /** One node, two known processors, four accelerators of a made-up maker. */
    static SystemText accelerated() {
        return processors()
                .with("accelerator_model_name", "\"Foo Z1-32GB\"")
                .with("accelerators_per_node", "4")
                .with("accelerator_memory_capacity", "\"32 GB\"");
    }

    static SystemText processors() {
        SystemText text = new SystemText();
        text.members.put("submitter", "\"Example Computing\"");
        text.members.put("system_name", "\"Rack 7\"");
        text.members.put("number_of_nodes", "1");
        text.members.put("accelerator_model_name", "\"N/A\"");
        text.members.put("accelerators_per_node", "0");
        text.members.put("host_processor_model_name", "\"AMD EPYC 9374F\"");
        text.members.put("host_processors_per_node", "2");
        text.members.put("host_processor_core_count", "32");
        text.members.put("host_memory_capacity", "\"512 GB\"");
        return text;
    }

    SystemText with(String name, String json) {
        members.put(name, json);
        return this;
    }

    SystemText without(String name) {
        members.remove(name);
        return this;
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(",\n", "{\n", "\n}\n");
        members.forEach((name, json) -> text.add('"' + name + "\": " + json));
        return text.toString();
    }
}
