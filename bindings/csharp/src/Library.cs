using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;

namespace Ninekw
{
    /// <summary>The loaded C library.</summary>
    public static class Library
    {
        static readonly Lazy<Native> Loaded = new Lazy<Native>(Load, LazyThreadSafetyMode.PublicationOnly);
        static string path;

        internal static Native C
        {
            get { return Loaded.Value; }
        }

        /// <summary>The file it was loaded from, or its name if the system found it.</summary>
        public static string Path
        {
            get { return C == null ? null : path; }
        }

        /// <summary>Version of the loaded library.</summary>
        public static string Version
        {
            get { return Text.FromC(C.ninekw_version()); }
        }

        /// <summary>Version, ABI, target and TLS of the loaded library in one line, for bug reports.</summary>
        public static string BuildInfo
        {
            get { return Text.FromC(C.ninekw_build_info()); }
        }

        /// <summary>What a number of NinekwException.Status means.</summary>
        public static string StatusMessage(int status)
        {
            return Text.FromC(C.ninekw_status_message(status));
        }

        /// <summary>What the service means by a code; null if there is no such code.</summary>
        public static ServiceCode ServiceCode(int code)
        {
            string text = Text.FromC(C.ninekw_service_code_text(code));
            return text == null ? null : new ServiceCode(code, text, Text.FromC(C.ninekw_service_code_advice(code)),
                Text.FromC(C.ninekw_service_code_category(code)));
        }

        static Native Load()
        {
            string file;
            IntPtr library = Find(out file);
            Func<string, Type, Delegate> find = (function, type) =>
            {
                IntPtr address = IsWindows ? Windows.GetProcAddress(library, function) : Posix.Symbol(library, function);
                if (address == IntPtr.Zero)
                    throw new LibraryException(file + " has no function " + function);
                return Marshal.GetDelegateForFunctionPointer(address, type);
            };
            var abi = (Native.abi_version_fn)find("ninekw_abi_version", typeof(Native.abi_version_fn));
            var number = (Native.version_number_fn)find("ninekw_version_number", typeof(Native.version_number_fn));
            var version = (Native.version_fn)find("ninekw_version", typeof(Native.version_fn));
            if (abi() != Numbers.ABI_VERSION || number() < Numbers.VERSION_NUMBER)
                throw new LibraryException("this binding needs libninekw " + Numbers.VERSION + " or newer with ABI "
                    + Numbers.ABI_VERSION + ", but " + file + " is " + Text.FromC(version()) + " with ABI " + abi());
            path = file;
            return new Native(find);
        }

        // The first that this system can load; NINEKW_LIB names the only one.
        static IntPtr Find(out string file)
        {
            string named = Environment.GetEnvironmentVariable("NINEKW_LIB");
            string[] places = string.IsNullOrEmpty(named) ? Places(IsWindows, Folder()) : new[] { named };
            string why = null;
            foreach (string place in places)
            {
                file = place;
                bool isPath = System.IO.Path.GetFileName(place) != place;
                if (places.Length > 1 && isPath && !File.Exists(place))
                    continue;
                string reason;
                IntPtr library = IsWindows ? Windows.Open(place, out reason) : Posix.Open(place, out reason);
                if (library != IntPtr.Zero)
                    return library;
                why = why ?? place + " cannot be loaded" + reason;
            }
            throw new LibraryException((why ?? "libninekw is not there") + "; install libninekw for this system, "
                + "or name its file in NINEKW_LIB; tried was " + string.Join(", ", places));
        }

        // Beside the assembly, where NuGet puts it, or where the system looks. Windows would look in the current folder for
        // a name without a path.
        static string[] Places(bool windows, string folder)
        {
            string name = windows ? "ninekw.dll"
                : IsMac ? "libninekw." + Numbers.ABI_VERSION + ".dylib" : "libninekw.so." + Numbers.ABI_VERSION;
            var places = new List<string> { System.IO.Path.Combine(folder, name) };
            string kind = (windows ? "windows" : IsMac ? "macos" : "linux") + 8 * IntPtr.Size;
            // Copied beside the program, or still in the package, whose assemblies are in lib/FRAMEWORK.
            foreach (string root in new[] { folder, System.IO.Path.Combine(folder, "..", "..") })
                foreach (string platform in Platforms.Of(kind))
                    places.Add(System.IO.Path.Combine(root, "runtimes", platform, "native", name));
            if (windows)
            {
                places.Add(System.IO.Path.Combine(AppDomain.CurrentDomain.BaseDirectory, name));
                places.Add(System.IO.Path.Combine(Environment.SystemDirectory, name));
            }
            else
                places.Add(name);
            return places.ToArray();
        }

        static string Folder()
        {
            string assembly = typeof(Library).Assembly.Location;
            return string.IsNullOrEmpty(assembly) ? AppDomain.CurrentDomain.BaseDirectory
                : System.IO.Path.GetDirectoryName(assembly);
        }

        static bool IsWindows
        {
            get { return System.IO.Path.DirectorySeparatorChar == '\\'; }
        }

        static bool IsMac
        {
            get { return Directory.Exists("/System/Library/CoreServices"); }
        }

        static class Windows
        {
            const int BadFormat = 193;
            // LOAD_WITH_ALTERED_SEARCH_PATH: what the DLL needs is looked for beside it, and only after that elsewhere.
            const uint WithItsFolder = 8;

            internal static IntPtr Open(string file, out string reason)
            {
                IntPtr library = LoadLibraryExW(file, IntPtr.Zero, WithItsFolder);
                int error = Marshal.GetLastWin32Error();
                reason = ": " + (error == BadFormat
                    ? "it is not for programs of " + 8 * IntPtr.Size + " bits, as this one is"
                    : "error " + error);
                return library;
            }

            [DllImport("kernel32", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            static extern IntPtr LoadLibraryExW(string file, IntPtr reserved, uint flags);

            // Names of functions are ASCII.
            [DllImport("kernel32", CharSet = CharSet.Ansi, ExactSpelling = true)]
            internal static extern IntPtr GetProcAddress(IntPtr library, string name);
        }

        // Where dlopen is depends on the C library: newer ones have it in libc itself.
        static class Posix
        {
            const int Now = 2;

            internal static IntPtr Open(string file, out string reason)
            {
                byte[] name = Text.ToC(file, "NINEKW_LIB");
                try
                {
                    IntPtr library = LibDl.dlopen(name, Now);
                    reason = library == IntPtr.Zero ? ": " + Text.FromC(LibDl.dlerror()) : "";
                    return library;
                }
                catch (DllNotFoundException)
                {
                    IntPtr library = LibC.dlopen(name, Now);
                    reason = library == IntPtr.Zero ? ": " + Text.FromC(LibC.dlerror()) : "";
                    return library;
                }
            }

            internal static IntPtr Symbol(IntPtr library, string name)
            {
                try
                {
                    return LibDl.dlsym(library, Text.ToC(name, "name"));
                }
                catch (DllNotFoundException)
                {
                    return LibC.dlsym(library, Text.ToC(name, "name"));
                }
            }
        }

        static class LibDl
        {
            [DllImport("libdl.so.2")]
            internal static extern IntPtr dlopen(byte[] file, int mode);
            [DllImport("libdl.so.2")]
            internal static extern IntPtr dlsym(IntPtr library, byte[] name);
            [DllImport("libdl.so.2")]
            internal static extern IntPtr dlerror();
        }

        static class LibC
        {
            [DllImport("libc")]
            internal static extern IntPtr dlopen(byte[] file, int mode);
            [DllImport("libc")]
            internal static extern IntPtr dlsym(IntPtr library, byte[] name);
            [DllImport("libc")]
            internal static extern IntPtr dlerror();
        }
    }

    /// <summary>What the service means by a code.</summary>
    public sealed class ServiceCode
    {
        internal ServiceCode(int code, string text, string advice, string category)
        {
            Code = code;
            Text = text;
            Advice = advice;
            Category = category;
        }

        /// <summary>1 to 57.</summary>
        public int Code { get; private set; }
        /// <summary>What it says.</summary>
        public string Text { get; private set; }
        /// <summary>What to do about it.</summary>
        public string Advice { get; private set; }
        /// <summary>For instance "balance".</summary>
        public string Category { get; private set; }
    }
}
