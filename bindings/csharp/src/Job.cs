using System;
using System.Collections.Generic;

namespace Ninekw
{
    /// <summary>A captcha of somebody else, to answer.</summary>
    public sealed class Job : IDisposable
    {
        Handle handle;

        internal Job(Handle handle)
        {
            this.handle = handle;
        }

        /// <summary>The captcha's id.</summary>
        public long Id
        {
            get { return Library.C.ninekw_job_id(handle); }
        }

        /// <summary>The form of the answer: "text", "mouse" and so on.</summary>
        public string Kind
        {
            get { return handle.Read(h => Ninekw.Text.FromC(Library.C.ninekw_job_kind(h))); }
        }

        /// <summary>What the service calls the captcha, or null.</summary>
        public string CaptchaKind
        {
            get { return handle.Read(h => Ninekw.Text.FromC(Library.C.ninekw_job_captcha_kind(h))); }
        }

        /// <summary>Somebody's answer that is to be checked, or null.</summary>
        public string AnswerToCheck
        {
            get { return handle.Read(h => Ninekw.Text.FromC(Library.C.ninekw_job_answer_to_check(h))); }
        }

        /// <summary>The captcha where it is text alone, or null.</summary>
        public string Content
        {
            get { return handle.Read(h => Ninekw.Text.FromC(Library.C.ninekw_job_content(h))); }
        }

        /// <summary>All that was sent, in JSON, or null.</summary>
        public string Json
        {
            get { return handle.Read(h => Ninekw.Text.FromC(Library.C.ninekw_job_json(h))); }
        }

        /// <summary>Pictures or a sound.</summary>
        public IList<Attachment> Files()
        {
            return handle.Read(h =>
            {
                var files = new List<Attachment>();
                uint count = (uint)Library.C.ninekw_job_file_count(h);
                for (uint i = 0; i < count; i++)
                {
                    UIntPtr length;
                    IntPtr start = Library.C.ninekw_job_file(h, (UIntPtr)i, out length);
                    files.Add(new Attachment(Ninekw.Text.Bytes(start, (long)length),
                        Ninekw.Text.FromC(Library.C.ninekw_job_file_media_type(h, (UIntPtr)i))));
                }
                return files;
            });
        }

        /// <summary>A field of the service's reply by its name, or null.</summary>
        public string Text(string name)
        {
            byte[] key = Ninekw.Text.ToC(name, "name");
            return handle.Read(h => Ninekw.Text.FromC(Library.C.ninekw_job_text(h, key)));
        }

        /// <summary>A field as a number, or null.</summary>
        public long? Int(string name)
        {
            long value;
            return Library.C.ninekw_job_int(handle, Ninekw.Text.ToC(name, "name"), out value) != 0 ? value : (long?)null;
        }

        /// <summary>How long there was for the answer.</summary>
        public long TimeLimitMs
        {
            get { return Library.C.ninekw_job_time_limit_ms(handle); }
        }

        /// <summary>How much of that is left.</summary>
        public long TimeLeftMs
        {
            get { return Library.C.ninekw_job_time_left_ms(handle); }
        }

        /// <summary>For a job taken with moretimes: how soon somebody must have touched it; null for others.</summary>
        public long? InteractionLeftMs
        {
            get
            {
                long left = Library.C.ninekw_job_interaction_left_ms(handle);
                return left >= 0 ? left : (long?)null;
            }
        }

        /// <summary>Throws what the service would refuse this answer with, by the job's own rules; sends
        /// nothing.</summary>
        public void Check(string answer)
        {
            IntPtr error;
            Call.Check(Library.C.ninekw_job_check(handle, Ninekw.Text.ToC(answer, "answer"), out error), error);
        }

        /// <summary>Lends the library's job to a function; after that its getters give nothing.</summary>
        internal static T Lent<T>(IntPtr pointer, Func<Job, T> function)
        {
            using (var job = new Job(new Handle(pointer, null)))
                return function(job);
        }

        /// <summary>Frees it; the service still expects its answer.</summary>
        public void Dispose()
        {
            Handle.Close(ref handle);
        }
    }

    /// <summary>A picture or a sound.</summary>
    public sealed class Attachment
    {
        readonly byte[] bytes;

        internal Attachment(byte[] bytes, string mediaType)
        {
            this.bytes = bytes;
            MediaType = mediaType;
        }

        /// <summary>What it is, for instance "image/png".</summary>
        public string MediaType { get; private set; }

        /// <summary>Its bytes.</summary>
        public byte[] Bytes()
        {
            return (byte[])bytes.Clone();
        }
    }
}
