using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Ninekw
{
    /// <summary>Text on its way to C and back, always in UTF-8.</summary>
    internal static class Text
    {
        static readonly Encoding Strict = new UTF8Encoding(false, true);

        /// <summary>With a NUL at its end.</summary>
        internal static byte[] ToC(string value, string what)
        {
            if (value == null)
                throw new ArgumentNullException(what);
            if (value.IndexOf('\0') >= 0)
                throw Invalid(what + " holds a NUL");
            try
            {
                return Strict.GetBytes(value + "\0");
            }
            catch (EncoderFallbackException)
            {
                throw Invalid(what + " is not UTF-8: it holds half a character");
            }
        }

        /// <summary>A tag, which may be null.</summary>
        internal static byte[] ToC(string tag)
        {
            return tag == null ? null : ToC(tag, "tag");
        }

        static NinekwException Invalid(string message)
        {
            return NinekwException.Of(Numbers.ERR_INVALID_UTF8, message, null);
        }

        /// <summary>A copy; null for NULL.</summary>
        internal static string FromC(IntPtr text)
        {
            if (text == IntPtr.Zero)
                return null;
            int length = 0;
            while (Marshal.ReadByte(text, length) != 0)
                length++;
            return Encoding.UTF8.GetString(Bytes(text, length));
        }

        internal static byte[] Bytes(IntPtr start, long length)
        {
            var bytes = new byte[start == IntPtr.Zero ? 0 : checked((int)length)];
            if (bytes.Length > 0)
                Marshal.Copy(start, bytes, 0, bytes.Length);
            return bytes;
        }
    }

    /// <summary>Calls of C functions that give a status.</summary>
    internal static class Call
    {
        /// <summary>What the limiter threw last in a call of this thread.</summary>
        [ThreadStatic]
        static Exception limited;

        /// <summary>The same, once.</summary>
        internal static Exception Limited()
        {
            Exception thrown = limited;
            limited = null;
            return thrown;
        }

        /// <summary>Throws what a call reports.</summary>
        internal static void Check(int status, IntPtr error)
        {
            Exception inner = Limited();
            if (status == Numbers.OK)
                return;
            using (var handle = new Handle(error, Library.C.ninekw_error_free))
            {
                // Nothing but what is disposed of is given as NULL.
                if (status == Numbers.ERR_NULL_ARGUMENT)
                {
                    string name = Text.FromC(Library.C.ninekw_error_message(handle)).Split(' ')[0];
                    throw new ObjectDisposedException("Ninekw." + char.ToUpperInvariant(name[0]) + name.Substring(1));
                }
                throw NinekwException.Copied(handle, status, inner);
            }
        }

        /// <summary>The handle that a call gave.</summary>
        internal static Handle Taken(int status, IntPtr error, IntPtr pointer, Native.free_fn free)
        {
            Check(status, error);
            return pointer == IntPtr.Zero ? Handle.None : new Handle(pointer, free);
        }

        /// <summary>A logger for C. Nothing may leave it: one that fails is no reason to lose an answer.</summary>
        internal static Native.log_fn Log(Action<LogLevel, string, string, string> log)
        {
            return (user, level, name, line, fields) =>
            {
                try
                {
                    log((LogLevel)level, Text.FromC(name), Text.FromC(line), Text.FromC(fields));
                }
                catch (Exception)
                {
                }
            };
        }

        /// <summary>A limiter for C. Nothing may leave it: -1 ends the call.</summary>
        internal static Native.limiter_fn Limiter(Func<string, Priority, long> limiter)
        {
            return (user, account, priority) =>
            {
                try
                {
                    return limiter(Text.FromC(account), (Priority)priority);
                }
                catch (Exception e)
                {
                    limited = e;
                    return -1;
                }
            };
        }
    }

    /// <summary>The callbacks of one call: nothing may leave them, so what is thrown is kept and thrown after the
    /// call.</summary>
    internal sealed class Guard
    {
        // As long as the guard, which is asked after the call: C must not call what the collector took.
        readonly List<Delegate> held = new List<Delegate>(2);
        Exception kept;

        /// <summary>A function for C that lives during the call.</summary>
        internal T Hold<T>(T function) where T : class
        {
            held.Add((Delegate)(object)function);
            return function;
        }

        /// <summary>Runs a caller's function; 0, which stops the call, once it has thrown.</summary>
        internal int Run(Func<bool> function)
        {
            if (kept != null)
                return 0;
            try
            {
                return function() ? 1 : 0;
            }
            catch (Exception e)
            {
                kept = e;
                return 0;
            }
        }

        /// <summary>Brings a thread that waits in C back to the runtime: Mono waits for it when the program ends.</summary>
        static readonly Native.progress_fn Returns = (user, id, phase, elapsed) => 1;

        /// <summary>A progress function for C.</summary>
        internal Native.progress_fn Progress(Func<Progress, bool> progress)
        {
            if (progress == null)
                return Returns;
            return Hold<Native.progress_fn>((user, id, phase, elapsed) =>
                Run(() => progress(new Progress(id > 0 ? id : (long?)null, (Phase)phase, elapsed))));
        }

        /// <summary>As Call.Check, after what a callback threw.</summary>
        internal void Check(int status, IntPtr error)
        {
            Taken(status, error, IntPtr.Zero, null);
        }

        /// <summary>As Call.Taken, after what a callback threw.</summary>
        internal Handle Taken(int status, IntPtr error, IntPtr pointer, Native.free_fn free)
        {
            GC.KeepAlive(held);
            if (kept == null)
                return Call.Taken(status, error, pointer, free);
            Call.Limited();
            if (status != Numbers.OK)
                Library.C.ninekw_error_free(error);
            else if (pointer != IntPtr.Zero)
                free(pointer);
            ExceptionDispatchInfo.Capture(kept).Throw();
            throw kept;
        }
    }
}
