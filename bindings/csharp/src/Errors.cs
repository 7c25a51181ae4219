using System;
using System.Threading;

namespace Ninekw
{
    /// <summary>What went wrong in a call.</summary>
    public class NinekwException : Exception
    {
        internal NinekwException(string message, Exception inner) : base(message, inner)
        {
            Operation = "arguments";
        }

        /// <summary>One of Numbers.ERR_*.</summary>
        public int Status { get; private set; }
        /// <summary>The service's own code, 1 to 57, or null.</summary>
        public int? ServiceCode { get; private set; }
        /// <summary>HTTP status of the reply, or null.</summary>
        public int? HttpStatus { get; private set; }
        /// <summary>The captcha that the error is about, or null. After a cancel or a deadline it is still pending:
        /// Client.Wait goes on.</summary>
        public long? CaptchaId { get; private set; }
        /// <summary>Whether repeating the very same call is harmless and may succeed.</summary>
        public bool IsRetryable { get; private set; }
        /// <summary>How long to wait before the call is repeated, if the service said so, or null.</summary>
        public long? RetryAfterMs { get; private set; }
        /// <summary>The service's action, or "config", "options", "arguments".</summary>
        public string Operation { get; private set; }
        /// <summary>The reply to a call that spent credits, if it could not be read, or null.</summary>
        public string Reply { get; private set; }

        /// <summary>The status's name, for instance "OPTION_RANGE".</summary>
        public string StatusName
        {
            get { return Text.FromC(Library.C.ninekw_status_name(Status)); }
        }

        /// <summary>The error of a handle, which stays the caller's.</summary>
        internal static NinekwException Copied(Handle error, int status, Exception inner)
        {
            Native c = Library.C;
            NinekwException made = Of(status, Text.FromC(c.ninekw_error_message(error)), inner);
            int code = c.ninekw_error_service_code(error), http = c.ninekw_error_http_status(error);
            long id = c.ninekw_error_captcha_id(error), pause = c.ninekw_error_retry_after_ms(error);
            made.ServiceCode = code > 0 ? code : (int?)null;
            made.HttpStatus = http > 0 ? http : (int?)null;
            made.CaptchaId = id > 0 ? id : (long?)null;
            made.IsRetryable = c.ninekw_error_is_retryable(error) != 0;
            made.RetryAfterMs = pause >= 0 ? pause : (long?)null;
            made.Operation = Text.FromC(c.ninekw_error_operation(error));
            made.Reply = Text.FromC(c.ninekw_error_reply(error));
            return made;
        }

        /// <summary>A new exception of the class for a status: its own, or that of its hundred.</summary>
        internal static NinekwException Of(int status, string message, Exception inner)
        {
            NinekwException made = Made(status, message, inner);
            made.Status = status;
            return made;
        }

        static NinekwException Made(int status, string message, Exception inner)
        {
            switch (status)
            {
                case Numbers.ERR_AUTH: return new AuthException(message, inner);
                case Numbers.ERR_ACCOUNT: return new AccountException(message, inner);
                case Numbers.ERR_BALANCE: return new BalanceException(message, inner);
                case Numbers.ERR_LIMIT: return new LimitException(message, inner);
                case Numbers.ERR_INPUT: return new InputException(message, inner);
                case Numbers.ERR_ANSWER: return new AnswerException(message, inner);
                case Numbers.ERR_GONE: return new GoneException(message, inner);
                case Numbers.ERR_SERVER: return new ServerException(message, inner);
                case Numbers.ERR_CANCELLED: return new CancelledException(message, inner);
                case Numbers.ERR_DEADLINE: return new DeadlineException(message, inner);
                case Numbers.ERR_UNSOLVED: return new UnsolvedException(message, inner);
                case Numbers.ERR_SUBMIT_UNKNOWN: return new SubmitUnknownException(message, inner);
            }
            switch (status / 100)
            {
                case 1: return new CallerException(message, inner);
                case 2: return new NetworkException(message, inner);
                case 3: return new ReplyException(message, inner);
                case 4: return new ServiceException(message, inner);
                case 5: return new OutcomeException(message, inner);
                case 9: return new LibraryException(message, inner);
                default: return new NinekwException(message, inner);
            }
        }

        /// <summary>The same about one captcha.</summary>
        internal NinekwException About(long? captcha)
        {
            NinekwException made = Of(Status, Message, InnerException).With(Status, Operation);
            made.CaptchaId = captcha ?? CaptchaId;
            return made;
        }

        internal NinekwException With(int status, string operation)
        {
            Status = status;
            Operation = operation;
            return this;
        }
    }

    /// <summary>A wrong argument, option or setting.</summary>
    public sealed class CallerException : NinekwException
    {
        internal CallerException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>The service was not reached.</summary>
    public sealed class NetworkException : NinekwException
    {
        internal NetworkException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>The reply could not be understood.</summary>
    public sealed class ReplyException : NinekwException
    {
        internal ReplyException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>The service refused the call; see ServiceCode.</summary>
    public class ServiceException : NinekwException
    {
        internal ServiceException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>The key.</summary>
    public sealed class AuthException : ServiceException
    {
        internal AuthException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>What this account may not do.</summary>
    public sealed class AccountException : ServiceException
    {
        internal AccountException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>Too few credits.</summary>
    public sealed class BalanceException : ServiceException
    {
        internal BalanceException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>Too many requests.</summary>
    public sealed class LimitException : ServiceException
    {
        internal LimitException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>What was submitted.</summary>
    public sealed class InputException : ServiceException
    {
        internal InputException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>What was answered.</summary>
    public sealed class AnswerException : ServiceException
    {
        internal AnswerException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>A captcha that is over.</summary>
    public sealed class GoneException : ServiceException
    {
        internal GoneException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>Trouble of the service's own.</summary>
    public sealed class ServerException : ServiceException
    {
        internal ServerException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>The call ended without an answer.</summary>
    public class OutcomeException : NinekwException
    {
        internal OutcomeException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>It was stopped; the captcha is still pending.</summary>
    public sealed class CancelledException : OutcomeException
    {
        internal CancelledException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>A task was stopped by its CancellationToken. What becomes of the captcha is what Settings.Abandon
    /// says.</summary>
    public sealed class NinekwCancelledException : OperationCanceledException
    {
        internal NinekwCancelledException(NinekwException inner, CancellationToken token)
            : base(inner.Message, inner, token)
        {
            CaptchaId = inner.CaptchaId;
        }

        /// <summary>The captcha, if it was accepted, or null: Client.WaitAsync goes on if it is still pending.</summary>
        public long? CaptchaId { get; private set; }
    }

    /// <summary>Its time was over; the captcha is still pending.</summary>
    public sealed class DeadlineException : OutcomeException
    {
        internal DeadlineException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>Nobody answered.</summary>
    public sealed class UnsolvedException : OutcomeException
    {
        internal UnsolvedException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>The reply to an upload was lost: it may have been accepted.</summary>
    public sealed class SubmitUnknownException : OutcomeException
    {
        internal SubmitUnknownException(string message, Exception inner) : base(message, inner) { }
    }

    /// <summary>A fault of the library, one that does not fit or cannot be loaded, or a handle in use.</summary>
    public sealed class LibraryException : NinekwException
    {
        internal LibraryException(string message, Exception inner) : base(message, inner) { }

        internal LibraryException(string message) : base(message, null)
        {
            With(Numbers.ERR_INTERNAL, "library");
        }
    }
}
