using System;
using System.Collections.Generic;
using System.Linq;

namespace Ninekw
{
    /// <summary>A whole reply of the service.</summary>
    public class Reply : IDisposable
    {
        internal Handle handle;

        internal Reply(Handle handle)
        {
            this.handle = handle;
        }

        /// <summary>The reply's text; what is no UTF-8, and NUL, as U+FFFD.</summary>
        public string Body
        {
            get { return handle.Read(h => Ninekw.Text.FromC(Library.C.ninekw_reply_body(h))); }
        }

        /// <summary>The reply's bytes.</summary>
        public byte[] Bytes()
        {
            return handle.Read(h =>
            {
                UIntPtr length;
                IntPtr start = Library.C.ninekw_reply_bytes(h, out length);
                return Ninekw.Text.Bytes(start, (long)length);
            });
        }

        /// <summary>The reply in JSON, or null.</summary>
        public string Json
        {
            get { return handle.Read(h => Ninekw.Text.FromC(Library.C.ninekw_reply_json(h))); }
        }

        /// <summary>What it is, for instance "image/png", or null.</summary>
        public string MediaType
        {
            get { return handle.Read(h => Ninekw.Text.FromC(Library.C.ninekw_reply_media_type(h))); }
        }

        /// <summary>A field's text, or null.</summary>
        public string Text(string name)
        {
            byte[] key = Ninekw.Text.ToC(name, "name");
            return handle.Read(h => Ninekw.Text.FromC(Library.C.ninekw_reply_text(h, key)));
        }

        /// <summary>A field's text, or null.</summary>
        public string this[string name]
        {
            get { return Text(name); }
        }

        /// <summary>A field as a number, or null.</summary>
        public long? Int(string name)
        {
            long value;
            return Library.C.ninekw_reply_int(handle, Ninekw.Text.ToC(name, "name"), out value) != 0 ? value : (long?)null;
        }

        /// <summary>A field as true or false, or null.</summary>
        public bool? Flag(string name)
        {
            int value;
            return Library.C.ninekw_reply_flag(handle, Ninekw.Text.ToC(name, "name"), out value) != 0
                ? value != 0 : (bool?)null;
        }

        /// <summary>How many rows there are in all, if the service says so.</summary>
        public long? Count
        {
            get
            {
                long value;
                return Library.C.ninekw_reply_count(handle, out value) != 0 ? value : (long?)null;
            }
        }

        /// <summary>Names of the tables.</summary>
        public string[] Tables()
        {
            return Texts(h => Library.C.ninekw_reply_table_count(h), (h, i) => Library.C.ninekw_reply_table_name(h, i));
        }

        /// <summary>Names of a table's columns; null is the first table.</summary>
        public string[] Columns(string table = null)
        {
            byte[] name = table == null ? null : Ninekw.Text.ToC(table, "table");
            return Texts(h => Library.C.ninekw_reply_column_count(h, name),
                (h, i) => Library.C.ninekw_reply_column(h, name, i));
        }

        /// <summary>A table's rows, each with its texts by columns; an absent cell is null.</summary>
        public IList<IDictionary<string, string>> Rows(string table = null)
        {
            string[] columns = Columns(table);
            byte[] name = table == null ? null : Ninekw.Text.ToC(table, "table");
            byte[][] keys = columns.Select(column => Ninekw.Text.ToC(column, "column")).ToArray();
            return handle.Read(h =>
            {
                var rows = new List<IDictionary<string, string>>();
                uint count = (uint)Library.C.ninekw_reply_row_count(h, name);
                for (uint i = 0; i < count; i++)
                {
                    var row = new Dictionary<string, string>();
                    for (int k = 0; k < columns.Length; k++)
                        row[columns[k]] = Ninekw.Text.FromC(Library.C.ninekw_reply_cell(h, name, (UIntPtr)i, keys[k]));
                    rows.Add(row);
                }
                return rows;
            });
        }

        string[] Texts(Func<Handle, UIntPtr> count, Func<Handle, UIntPtr, IntPtr> text)
        {
            return handle.Read(h =>
            {
                var texts = new string[(int)count(h)];
                for (int i = 0; i < texts.Length; i++)
                    texts[i] = Ninekw.Text.FromC(text(h, (UIntPtr)(uint)i));
                return texts;
            });
        }

        /// <summary>Frees it; its getters give nothing after that.</summary>
        public void Dispose()
        {
            Handle.Close(ref handle);
        }
    }

    /// <summary>The load of the service; what it does not tell is null. A kind is a word such as "text", as in
    /// <see cref="Answer.Kind"/>; null is all.</summary>
    public sealed class ServerStatus : Reply
    {
        internal ServerStatus(Handle handle) : base(handle)
        {
        }

        /// <summary>How many people answer captchas just now.</summary>
        public long? Workers(string kind = null)
        {
            long value;
            byte[] name = kind == null ? null : Ninekw.Text.ToC(kind, "kind");
            return Library.C.ninekw_reply_workers(handle, name, out value) != 0 ? value : (long?)null;
        }

        /// <summary>How many captchas wait for somebody.</summary>
        public long? Queue(string kind = null)
        {
            long value;
            byte[] name = kind == null ? null : Ninekw.Text.ToC(kind, "kind");
            return Library.C.ninekw_reply_queue(handle, name, out value) != 0 ? value : (long?)null;
        }

        /// <summary>How many captchas somebody is answering just now, or null.</summary>
        public long? InWork
        {
            get
            {
                long value;
                return Library.C.ninekw_reply_in_work(handle, out value) != 0 ? value : (long?)null;
            }
        }

        /// <summary>Mean seconds from the upload to the answer over the last five minutes, or null.</summary>
        public long? MeanSolveSeconds
        {
            get
            {
                long value;
                return Library.C.ninekw_reply_mean_solve_seconds(handle, out value) != 0 ? value : (long?)null;
            }
        }
    }
}
