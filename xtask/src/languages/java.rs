//! Java: one set of classes over an interface that two generated ones implement, by JNA and by java.lang.foreign.

use std::fmt::Write as _;

use super::ctype::CType;
use super::jvm::{self, ffm, jna};
use super::{Language, copies};
use crate::Result;
use crate::abi::{Abi, Function};
use crate::shell::command;
use crate::system::{ECJ, JAVAC, JNA as JNA_JAR, PYTHON};

pub(crate) const JNA: Language = Language {
    word: "java-jna",
    folder: "java",
    readme: "bindings/java/README.md",
    name: "Java (JNA)",
    tools: &[&JAVAC, &JNA_JAR],
    build: Some(jvm::classes),
    driver: || Ok(jna("Driver")),
    own: || Ok(jna("Own")),
    example_file: "examples/Solve.java",
    example: || Ok(jna("Solve")),
    version: || {
        let mut java = command("java");
        java.arg("--version");
        java
    },
    sources: &[
        "src/main/java/ninekw/Answer.java",
        "src/main/java/ninekw/Batch.java",
        "src/main/java/ninekw/Call.java",
        "src/main/java/ninekw/CancelToken.java",
        "src/main/java/ninekw/Client.java",
        "src/main/java/ninekw/ClientAccount.java",
        "src/main/java/ninekw/ClientAnswering.java",
        "src/main/java/ninekw/Done.java",
        "src/main/java/ninekw/Handle.java",
        "src/main/java/ninekw/Job.java",
        "src/main/java/ninekw/Library.java",
        "src/main/java/ninekw/NinekwException.java",
        "src/main/java/ninekw/Options.java",
        "src/main/java/ninekw/Reply.java",
        "src/main/java/ninekw/Settings.java",
        "src/main/java/ninekw/Text.java",
    ],
};

/// The same classes on Java 22 and newer, without JNA.
pub(crate) const FFM: Language = Language {
    word: "java-ffm",
    name: "Java (foreign)",
    tools: &[&JAVAC, &JNA_JAR, &ECJ, &PYTHON],
    build: Some(jvm::classes22),
    driver: || ffm("Driver"),
    own: || ffm("Own"),
    example: || ffm("Solve"),
    version: jvm::version22,
    ..JNA
};

const MADE: &str =
    "// Made by `cargo xtask codegen` from the C header; not to be edited.\npackage ninekw;\n\n";

/// `Numbers.java`.
pub(crate) fn numbers(abi: &Abi) -> Result<String> {
    let mut text = format!(
        "{MADE}/** The numbers of ninekw.h. */\npublic final class Numbers {{\n    private Numbers() {{}}\n\n    \
         /** The version of this binding. */\n    public static final String VERSION = \"{}\";\n",
        env!("CARGO_PKG_VERSION")
    );
    for constant in copies::numbers(abi) {
        let name = constant.name.trim_start_matches("NINEKW_");
        let doc = constant.doc.split_whitespace().collect::<Vec<_>>();
        let doc = doc.join(" ").replace('&', "&amp;").replace('<', "&lt;");
        writeln!(
            text,
            "    /** {doc} */\n    public static final int {name} = {};",
            constant.value
        )?;
    }
    text.push_str("}\n");
    Ok(text)
}

/// A parameter's type in the interface: pointers are addresses, places for results are arrays.
fn kind(kind: CType<'_>) -> Result<&'static str> {
    Ok(match kind {
        CType::I32 => "int",
        CType::I64 | CType::Size | CType::Handle(_) | CType::User => "long",
        CType::Text | CType::Data => "byte[]",
        CType::ToI32 => "int[]",
        CType::ToI64 | CType::ToSize | CType::ToHandle(_) | CType::Error => "long[]",
        CType::Callback(_) => "Object",
        CType::Void | CType::U32 => return Err(format!("no parameter is {kind:?}").into()),
    })
}

fn result(function: &Function) -> Result<&'static str> {
    Ok(match CType::read(&function.returns)? {
        CType::Void => "void",
        CType::I32 | CType::U32 => "int",
        CType::Text => "String",
        CType::I64 | CType::Size | CType::Data | CType::Handle(_) => "long",
        kind => return Err(format!("{} gives {kind:?}", function.name).into()),
    })
}

/// A function's head.
fn head(function: &Function) -> Result<String> {
    let parameters = function
        .parameters
        .iter()
        .map(|parameter| {
            let kind = kind(CType::read(&parameter.kind)?)?;
            Ok(format!("{kind} {}", parameter.name))
        })
        .collect::<Result<Vec<_>>>()?;
    let result = result(function)?;
    Ok(format!(
        "{result} {}({})",
        function.name,
        parameters.join(", ")
    ))
}

/// A callback's parameters, which are numbers alone, with their types by `word`.
fn plain(callback: &Function, word: fn(CType<'_>) -> &'static str) -> Result<String> {
    let parameters = callback
        .parameters
        .iter()
        .map(|parameter| {
            let kind = word(CType::read(&parameter.kind)?);
            Ok(format!("{kind} {}", parameter.name))
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(parameters.join(", "))
}

fn number(kind: CType<'_>) -> &'static str {
    if kind == CType::I32 { "int" } else { "long" }
}

fn number_or_pointer(kind: CType<'_>) -> &'static str {
    match kind {
        CType::I32 => "int",
        CType::I64 => "long",
        _ => "Pointer",
    }
}

/// `Calls.java`: the interface.
pub(crate) fn calls(abi: &Abi) -> Result<String> {
    let mut text = format!(
        "{MADE}/** The functions of a loaded library; pointers are numbers, 0 is NULL. */\ninterface Calls {{\n    \
         /** A copy of bytes of the library's. */\n    byte[] bytes(long address, long length);\n"
    );
    for callback in &abi.callbacks {
        let name = callback.name.trim_start_matches("ninekw_");
        let result = result(callback)?;
        writeln!(
            text,
            "\n    interface {name} {{\n        {result} call({});\n    }}\n\n    \
             /** A function for C, usable as long as somebody holds it. */\n    Object {name}({name} function);\n",
            plain(callback, number)?
        )?;
    }
    for function in &abi.functions {
        writeln!(text, "    {};\n", head(function)?)?;
    }
    text.truncate(text.trim_end().len());
    text.push_str("\n}\n");
    Ok(text)
}

/// The functions that tell whether a library fits are bound first.
fn constructor(
    abi: &Abi,
    name: &str,
    open: &str,
    bind: impl Fn(&Function) -> Result<String>,
) -> Result<String> {
    let mut text = format!("\n    {name}(String file) {{\n{open}");
    let first = |function: &&Function| {
        [
            "ninekw_abi_version",
            "ninekw_version",
            "ninekw_version_number",
        ]
        .contains(&function.name.as_str())
    };
    for function in abi.functions.iter().filter(first) {
        text.push_str(&bind(function)?);
    }
    text.push_str("        Library.fits(file, this);\n");
    for function in abi.functions.iter().filter(|function| !first(function)) {
        text.push_str(&bind(function)?);
    }
    text.push_str("    }\n");
    Ok(text)
}

/// `JnaCalls.java`.
pub(crate) fn jna_calls(abi: &Abi) -> Result<String> {
    let mut text = format!(
        "{MADE}import com.sun.jna.Callback;\nimport com.sun.jna.Function;\nimport com.sun.jna.Native;\n\
         import com.sun.jna.NativeLibrary;\nimport com.sun.jna.Pointer;\n\n\
         /** By JNA, on every Java since 8. */\nfinal class JnaCalls implements Calls {{\n"
    );
    for function in &abi.functions {
        writeln!(text, "    private final Function {};", function.name)?;
    }
    let open = "        NativeLibrary library = NativeLibrary.getInstance(file);\n";
    text.push_str(&constructor(abi, "JnaCalls", open, |function| {
        Ok(format!(
            "        {0} = library.getFunction(\"{0}\");\n",
            function.name
        ))
    })?);
    text.push_str(
        "\n    private static Pointer at(long address) {\n        return address == 0 ? null : new Pointer(address);\n    }\n\n    \
         private static Object size(long size) {\n        \
         return Native.SIZE_T_SIZE == 8 ? (Object) Long.valueOf(size) : Integer.valueOf((int) size);\n    }\n\n    \
         private static long sized(Function function, Object... arguments) {\n        \
         return Native.SIZE_T_SIZE == 8 ? function.invokeLong(arguments) : function.invokeInt(arguments) & 0xffffffffL;\n    }\n\n    \
         private static String text(Pointer start) {\n        return start == null ? null : start.getString(0, \"UTF-8\");\n    }\n\n    \
         @Override\n    public byte[] bytes(long address, long length) {\n        \
         return address == 0 ? new byte[0] : new Pointer(address).getByteArray(0, Math.toIntExact(length));\n    }\n",
    );
    for callback in &abi.callbacks {
        let name = callback.name.trim_start_matches("ninekw_");
        let upper = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
        let result = result(callback)?;
        let names = callback
            .parameters
            .iter()
            .map(|parameter| {
                let kind = CType::read(&parameter.kind)?;
                Ok(if number_or_pointer(kind) == "Pointer" {
                    format!("Pointer.nativeValue({})", parameter.name)
                } else {
                    parameter.name.clone()
                })
            })
            .collect::<Result<Vec<_>>>()?
            .join(", ");
        let parameters = plain(callback, number_or_pointer)?;
        write!(
            text,
            "\n    /** As JNA wants it. */\n    public interface {upper} extends Callback {{\n        {result} invoke({parameters});\n    }}\n\n    \
             @Override\n    public Object {name}({name} function) {{\n        \
             return ({upper}) ({bare}) -> function.call({names});\n    }}\n",
            bare = callback
                .parameters
                .iter()
                .map(|parameter| parameter.name.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        )?;
    }
    for function in &abi.functions {
        let mut arguments = Vec::new();
        for parameter in &function.parameters {
            let name = &parameter.name;
            arguments.push(match CType::read(&parameter.kind)? {
                CType::Handle(_) | CType::User => format!("at({name})"),
                CType::Size => format!("size({name})"),
                _ => name.clone(),
            });
        }
        let list = format!("new Object[] {{{}}}", arguments.join(", "));
        let name = &function.name;
        let body = match CType::read(&function.returns)? {
            CType::Void => format!("{name}.invokeVoid({list})"),
            CType::I32 | CType::U32 => format!("return {name}.invokeInt({list})"),
            CType::I64 => format!("return {name}.invokeLong({list})"),
            CType::Size => format!("return sized({name}, {})", arguments.join(", ")),
            CType::Text => format!("return text({name}.invokePointer({list}))"),
            _ => format!("return Pointer.nativeValue({name}.invokePointer({list}))"),
        };
        write!(
            text,
            "\n    @Override\n    public {} {{\n        {body};\n    }}\n",
            head(function)?
        )?;
    }
    text.push_str("}\n");
    Ok(text)
}

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
pub(crate) fn ffm_calls(abi: &Abi) -> Result<String> {
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
