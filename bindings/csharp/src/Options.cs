using System;
using System.Collections;
using System.Collections.Generic;

namespace Ninekw
{
    /// <summary>A captcha to submit and the parameters of a call, by the service's names:
    /// <c>new Options("captcha.png") { { "maxtimeout", 90 } }</c>.</summary>
    public sealed class Options : IEnumerable<KeyValuePair<string, object>>
    {
        const string Captcha = "file-upload-01";

        readonly List<KeyValuePair<string, object>> given = new List<KeyValuePair<string, object>>();

        /// <summary>No parameters yet.</summary>
        public Options() { }

        /// <summary>The captcha in this file.</summary>
        public Options(string path)
        {
            Add(Captcha, new LocalFile(path));
        }

        /// <summary>The captcha as bytes.</summary>
        public Options(byte[] captcha)
        {
            Add(Captcha, captcha);
        }

        /// <summary>Parameters in a dictionary: texts, whole numbers, bool, bytes, LocalFile.</summary>
        public Options(IDictionary parameters)
        {
            if (parameters == null)
                throw new ArgumentNullException("parameters");
            foreach (DictionaryEntry each in parameters)
                Add(Convert.ToString(each.Key), Typed(Convert.ToString(each.Key), each.Value));
        }

        /// <summary>A text.</summary>
        public void Add(string name, string value)
        {
            Add(name, (object)value);
        }

        /// <summary>A whole number.</summary>
        public void Add(string name, long value)
        {
            Add(name, (object)value);
        }

        /// <summary>1 or 0.</summary>
        public void Add(string name, bool value)
        {
            Add(name, (object)(value ? 1L : 0L));
        }

        /// <summary>Bytes as they are.</summary>
        public void Add(string name, byte[] value)
        {
            Add(name, (object)value);
        }

        /// <summary>A file to read.</summary>
        public void Add(string name, LocalFile value)
        {
            Add(name, (object)value);
        }

        void Add(string name, object value)
        {
            if (name == null)
                throw new ArgumentNullException("name");
            if (value == null)
                throw new ArgumentNullException(name);
            given.Add(new KeyValuePair<string, object>(name, value));
        }

        static object Typed(string name, object value)
        {
            if (value is bool)
                return (bool)value ? 1L : 0L;
            if (value is ulong)
                return checked((long)(ulong)value);
            if (value is sbyte || value is byte || value is short || value is ushort || value is int || value is uint)
                return Convert.ToInt64(value);
            if (value is string || value is long || value is byte[] || value is LocalFile)
                return value;
            throw new ArgumentException("must be a text, a whole number, bool, bytes or LocalFile, not "
                + (value == null ? "null" : value.GetType().Name), name);
        }

        /// <summary>What was added.</summary>
        public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
        {
            return given.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        /// <summary>As C takes them; NULL for null.</summary>
        /// <summary>Where there has to be a captcha.</summary>
        internal static Options Needed(Options options)
        {
            if (options == null)
                throw new ArgumentNullException("options");
            return options;
        }

        internal static Handle ForC(Options options)
        {
            if (options == null)
                return Handle.None;
            var handle = new Handle(Library.C.ninekw_options_new(), Library.C.ninekw_options_free);
            try
            {
                foreach (var each in options)
                    Set(handle, each.Key, each.Value);
                return handle;
            }
            catch
            {
                handle.Dispose();
                throw;
            }
        }

        static void Set(Handle handle, string name, object value)
        {
            Native c = Library.C;
            byte[] key = Text.ToC(name, "an option's name");
            byte[] bytes = value as byte[];
            LocalFile file = value as LocalFile;
            string text = value as string;
            IntPtr error;
            if (text != null)
                Call.Check(c.ninekw_options_set_text(handle, key, Text.ToC(text, name), out error), error);
            else if (file != null)
                Call.Check(c.ninekw_options_set_file(handle, key, Text.ToC(file.Path, name), out error), error);
            else if (bytes != null)
                Call.Check(c.ninekw_options_set_bytes(handle, key, bytes, (UIntPtr)(uint)bytes.Length, out error), error);
            else
                Call.Check(c.ninekw_options_set_int(handle, key, (long)value, out error), error);
        }
    }

    /// <summary>A file to read, as the value of an option.</summary>
    public sealed class LocalFile
    {
        /// <summary>The file at this path.</summary>
        public LocalFile(string path)
        {
            if (path == null)
                throw new ArgumentNullException("path");
            Path = path;
        }

        /// <summary>Where it is.</summary>
        public string Path { get; private set; }
    }
}
