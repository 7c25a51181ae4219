//! Java's functions by java.lang.foreign.

use std::fmt::Write as _;

use super::ctype::CType;
use super::java::{MADE, constructor, head, number, result};
use crate::Result;
use crate::abi::{Abi, Function};

fn layout(kind: CType<'_>) -> &'static str {
    match kind {
        CType::I32 | CType::U32 => "JAVA_INT",
        CType::I64 | CType::Size => "JAVA_LONG",
        _ => "ADDRESS",
    }
}

fn descriptor(function: &Function) -> Result<String> {
    let parameters = function
        .parameters
        .iter()
        .map(|parameter| CType::read(&parameter.kind).map(layout));
    let returns = CType::read(&function.returns)?;
    let mut all = Vec::new();
    if returns != CType::Void {
        all.push(layout(returns));
    }
    for parameter in parameters {
        all.push(parameter?);
    }
    let make = if returns == CType::Void {
        "ofVoid"
    } else {
        "of"
    };
    Ok(format!("FunctionDescriptor.{make}({})", all.join(", ")))
}

/// `FfmCalls.java`.
pub(crate) fn calls(abi: &Abi) -> Result<String> {
    let mut text = format!("{MADE}{FFM_HEAD}");
    for function in &abi.functions {
        writeln!(text, "    private final MethodHandle {};", function.name)?;
    }
    text.push_str(&constructor(abi, "FfmCalls", FFM_OPEN, |function| {
        Ok(format!(
            "        {0} = bound(\"{0}\", {1});\n",
            function.name,
            descriptor(function)?
        ))
    })?);
    text.push_str(FFM_HELPERS);
    for callback in &abi.callbacks {
        let name = callback.name.trim_start_matches("ninekw_");
        let result = result(callback)?;
        let (mut taken, mut handed) = (Vec::new(), Vec::new());
        for parameter in &callback.parameters {
            let kind = CType::read(&parameter.kind)?;
            let name = &parameter.name;
            if layout(kind) == "ADDRESS" {
                taken.push(format!("MemorySegment {name}"));
                handed.push(format!("{name}.address()"));
            } else {
                taken.push(format!("{} {name}", number(kind)));
                handed.push(name.clone());
            }
        }
        write!(
            text,
            "\n    static {result} {name}_called({name} function, {}) {{\n        return function.call({});\n    }}\n\n    \
             @Override\n    public Object {name}({name} function) {{\n        \
             return stub(\"{name}_called\", function, {name}.class, {});\n    }}\n",
            taken.join(", "),
            handed.join(", "),
            descriptor(callback)?,
        )?;
    }
    for function in &abi.functions {
        text.push_str(&ffm_call(function)?);
    }
    text.push_str("}\n");
    Ok(text)
}

fn ffm_call(function: &Function) -> Result<String> {
    let (mut before, mut after, mut arguments) = (String::new(), String::new(), Vec::new());
    for parameter in &function.parameters {
        let name = &parameter.name;
        match CType::read(&parameter.kind)? {
            CType::I32 | CType::I64 | CType::Size => arguments.push(name.clone()),
            CType::Handle(_) | CType::User => {
                arguments.push(format!("MemorySegment.ofAddress({name})"));
            }
            CType::Callback(_) => arguments.push(format!("function({name})")),
            CType::Text | CType::Data => arguments.push(format!("copy(arena, {name})")),
            _ => {
                writeln!(
                    before,
                    "            MemorySegment {name}_at = copy(arena, {name});"
                )?;
                writeln!(after, "            back({name}_at, {name});")?;
                arguments.push(format!("{name}_at"));
            }
        }
    }
    let call = format!("{}.invokeExact({})", function.name, arguments.join(", "));
    let (call, give) = match CType::read(&function.returns)? {
        CType::Void => (call, ""),
        CType::I32 | CType::U32 => (format!("int result = (int) {call}"), "result"),
        CType::I64 | CType::Size => (format!("long result = (long) {call}"), "result"),
        CType::Text => (
            format!("MemorySegment result = (MemorySegment) {call}"),
            "text(result)",
        ),
        _ => (
            format!("MemorySegment result = (MemorySegment) {call}"),
            "result.address()",
        ),
    };
    let give = if give.is_empty() {
        String::new()
    } else {
        format!("            return {give};\n")
    };
    let open = if call.contains("arena") || before.contains("arena") {
        "try (Arena arena = Arena.ofConfined())"
    } else {
        "try"
    };
    Ok(format!(
        "\n    @Override\n    public {} {{\n        {open} {{\n{before}            {call};\n{after}{give}        \
         }} catch (Throwable e) {{\n            throw thrown(e);\n        }}\n    }}\n",
        head(function)?
    ))
}

const FFM_HEAD: &str = "\
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;

/** By java.lang.foreign, on Java 22 and newer. */
final class FfmCalls implements Calls {
    private static final Linker LINKER = Linker.nativeLinker();
    private final SymbolLookup library;
";

const FFM_OPEN: &str = "        \
        library = file.contains(\"/\") || file.contains(\"\\\\\")
            ? SymbolLookup.libraryLookup(Path.of(file), Arena.global())
            : SymbolLookup.libraryLookup(file, Arena.global());
";

const FFM_HELPERS: &str = "
    private MethodHandle bound(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(library.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name)), type);
    }

    private static MemorySegment stub(String name, Object function, Class<?> of, FunctionDescriptor type) {
        try {
            MethodType called = type.toMethodType().insertParameterTypes(0, of);
            MethodHandle handle = MethodHandles.lookup().findStatic(FfmCalls.class, name, called);
            return LINKER.upcallStub(handle.bindTo(function), type, Arena.ofAuto());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static MemorySegment function(Object stub) {
        return stub == null ? MemorySegment.NULL : (MemorySegment) stub;
    }

    private static MemorySegment copy(Arena arena, byte[] bytes) {
        // Empty bytes are not NULL.
        return bytes == null ? MemorySegment.NULL
            : bytes.length == 0 ? arena.allocate(1) : arena.allocateFrom(JAVA_BYTE, bytes);
    }

    private static MemorySegment copy(Arena arena, int[] numbers) {
        return numbers == null ? MemorySegment.NULL : arena.allocateFrom(JAVA_INT, numbers);
    }

    private static MemorySegment copy(Arena arena, long[] numbers) {
        return numbers == null ? MemorySegment.NULL : arena.allocateFrom(JAVA_LONG, numbers);
    }

    private static void back(MemorySegment from, int[] numbers) {
        if (numbers != null) {
            MemorySegment.copy(from, JAVA_INT, 0, numbers, 0, numbers.length);
        }
    }

    private static void back(MemorySegment from, long[] numbers) {
        if (numbers != null) {
            MemorySegment.copy(from, JAVA_LONG, 0, numbers, 0, numbers.length);
        }
    }

    private static String text(MemorySegment start) {
        return start.address() == 0 ? null : start.reinterpret(Long.MAX_VALUE).getString(0);
    }

    private static RuntimeException thrown(Throwable e) {
        if (e instanceof Error) {
            throw (Error) e;
        }
        return e instanceof RuntimeException ? (RuntimeException) e : new IllegalStateException(e);
    }

    @Override
    public byte[] bytes(long address, long length) {
        return address == 0 ? new byte[0] : MemorySegment.ofAddress(address).reinterpret(length).toArray(JAVA_BYTE);
    }
";
