using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace Ninekw
{
    /// <summary>A pointer of the library's, freed once: by Dispose, by the collector, or when the last call with it
    /// ends.</summary>
    internal sealed class Handle : SafeHandle
    {
        /// <summary>NULL, for what is closed or not given.</summary>
        internal static readonly Handle None = new Handle(IntPtr.Zero, null);

        readonly Native.free_fn free;

        /// <summary>Without <paramref name="free"/> the library keeps the pointer.</summary>
        internal Handle(IntPtr pointer, Native.free_fn free) : base(IntPtr.Zero, free != null)
        {
            this.free = free;
            SetHandle(pointer);
        }

        public override bool IsInvalid
        {
            get { return handle == IntPtr.Zero; }
        }

        protected override bool ReleaseHandle()
        {
            free(handle);
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            // It is everybody's.
            if (this != None)
                base.Dispose(disposing);
        }

        /// <summary>Frees the handle at a place; calls by others that have begun go on.</summary>
        internal static void Close(ref Handle place)
        {
            Interlocked.Exchange(ref place, None).Dispose();
        }

        /// <summary>What a getter reads from memory that lives as long as the handle.</summary>
        internal T Read<T>(Func<Handle, T> getter)
        {
            bool added = false;
            try
            {
                DangerousAddRef(ref added);
                return getter(this);
            }
            finally
            {
                if (added)
                    DangerousRelease();
            }
        }
    }
}
