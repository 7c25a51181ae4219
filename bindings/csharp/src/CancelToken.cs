using System;
using System.Threading;

namespace Ninekw
{
    /// <summary>Stops calls from another thread: every call that was given it ends within 100 ms.</summary>
    public sealed class CancelToken : IDisposable
    {
        Handle handle;
        CancellationTokenRegistration registration;
        // Triggered with it.
        event Action Triggered;

        /// <summary>A token of its own.</summary>
        public CancelToken()
        {
            handle = new Handle(Library.C.ninekw_cancel_new(), Library.C.ninekw_cancel_free);
        }

        /// <summary>A token that is triggered with one of .NET's.</summary>
        public CancelToken(CancellationToken token) : this()
        {
            registration = token.Register(Trigger);
        }

        internal static Handle Of(CancelToken token)
        {
            return token == null ? Handle.None : token.handle;
        }

        /// <summary>Stops the calls; any thread may.</summary>
        public void Trigger()
        {
            Library.C.ninekw_cancel_trigger(handle);
            Action others = Triggered;
            if (others != null)
                others();
        }

        /// <summary>Has another one triggered with it, from now on.</summary>
        internal void Lead(CancelToken other)
        {
            Triggered += other.Trigger;
            if (IsTriggered)
                other.Trigger();
        }

        internal void Leave(CancelToken other)
        {
            Triggered -= other.Trigger;
        }

        /// <summary>Whether it was triggered.</summary>
        public bool IsTriggered
        {
            get { return Library.C.ninekw_cancel_is_triggered(handle) != 0; }
        }

        /// <summary>Makes it usable again.</summary>
        public void Reset()
        {
            Library.C.ninekw_cancel_reset(handle);
        }

        /// <summary>Frees it; calls in progress go on.</summary>
        public void Dispose()
        {
            registration.Dispose();
            Handle.Close(ref handle);
        }
    }
}
