using System;

namespace Ninekw
{
    // What a client knows about its account.
    public sealed partial class Client
    {
        /// <summary>A page of a history.</summary>
        public Reply History(HistoryKind kind = HistoryKind.Submitted, Options options = null)
        {
            IntPtr reply, error;
            using (var given = Options.ForC(options))
                return Replied(Library.C.ninekw_history(handle, (int)kind, given, out reply, out error), error, reply);
        }

        /// <summary>The page after one that History or this gave; null after the last.</summary>
        public Reply HistoryNext(Reply page)
        {
            IntPtr reply, error;
            Handle taken = Taken(Library.C.ninekw_history_next(handle, page.handle, out reply, out error), error, reply,
                Library.C.ninekw_reply_free);
            return taken.IsInvalid ? null : new Reply(taken);
        }

        /// <summary>All about one captcha.</summary>
        public Reply HistoryDetail(long id, Options options = null)
        {
            IntPtr reply, error;
            using (var given = Options.ForC(options))
                return Replied(Library.C.ninekw_history_detail(handle, id, given, out reply, out error), error, reply);
        }

        /// <summary>Settings of the account.</summary>
        public Reply AccountSettings()
        {
            IntPtr reply, error;
            return Replied(Library.C.ninekw_settings(handle, out reply, out error), error, reply);
        }

        /// <summary>Switches "selfsolve", "selfonly" or "selfsend".</summary>
        public void SetSetting(string name, bool on)
        {
            IntPtr error;
            Checked(Library.C.ninekw_set_setting(handle, Text.ToC(name, "name"), on ? 1 : 0, out error), error);
        }

        /// <summary>Users that you referred.</summary>
        public Reply Referrals(Options options = null)
        {
            IntPtr reply, error;
            using (var given = Options.ForC(options))
                return Replied(Library.C.ninekw_referrals(handle, given, out reply, out error), error, reply);
        }

        /// <summary>Gives credits to another user; gives the transfer's id, or null if the service does not tell
        /// it.</summary>
        public long? Transfer(long credits, long userId, Options options = null)
        {
            long id;
            IntPtr error;
            using (var given = Options.ForC(options))
                Checked(Library.C.ninekw_transfer(handle, credits, userId, given, out id, out error), error);
            return id > 0 ? id : (long?)null;
        }

        /// <summary>Makes a coupon; gives its code.</summary>
        public string CreateCoupon(long credits, Options options = null)
        {
            IntPtr reply, error;
            using (var given = Options.ForC(options))
            using (var coupon = Replied(Library.C.ninekw_create_coupon(handle, credits, given, out reply, out error), error,
                reply))
                return coupon["code"];
        }

        /// <summary>Creates an account; its name is "newuser" in the reply, its password "newpass".</summary>
        public Reply CreateAccount(string code, long referrer = 0, Options options = null)
        {
            IntPtr reply, error;
            byte[] text = Text.ToC(code, "code");
            using (var given = Options.ForC(options))
                return Replied(Library.C.ninekw_create_account(handle, text, referrer, given, out reply, out error), error,
                    reply);
        }

        /// <summary>Why nothing happens: asks the service what a captcha of this kind would wait for.</summary>
        public Diagnosis Diagnose(string kind = "text")
        {
            Native c = Library.C;
            IntPtr diagnosis, error;
            byte[] word = Text.ToC(kind, "kind");
            using (var found = Taken(c.ninekw_diagnose(handle, word, out diagnosis, out error), error, diagnosis,
                c.ninekw_diagnosis_free))
            {
                var findings = new Finding[(int)c.ninekw_diagnosis_count(found)];
                for (int i = 0; i < findings.Length; i++)
                    findings[i] = new Finding(Text.FromC(c.ninekw_diagnosis_name(found, (UIntPtr)(uint)i)),
                        Text.FromC(c.ninekw_diagnosis_message(found, (UIntPtr)(uint)i)));
                long credits, expected;
                return new Diagnosis(Array.AsReadOnly(findings),
                    c.ninekw_diagnosis_credits(found, out credits) != 0 ? credits : (long?)null,
                    c.ninekw_diagnosis_expected_ms(found, out expected) != 0 ? expected : (long?)null);
            }
        }
    }
}
