using System;
using System.Collections.Generic;

namespace Ninekw
{
    /// <summary>What became of a captcha.</summary>
    public sealed class Answer
    {
        Answer() { }

        /// <summary>The captcha's id.</summary>
        public long Id { get; private set; }
        /// <summary>Whether it is answered.</summary>
        public State State { get; private set; }
        /// <summary>The answer as the service sent it, in the form of Kind.</summary>
        public string Text { get; private set; }
        /// <summary>"text", "mouse" and so on.</summary>
        public string Kind { get; private set; }
        /// <summary>The balance of the account after the answer, where the service tells it.</summary>
        public long? Credits { get; private set; }
        /// <summary>What the captcha costs, in credits: 0 if nobody solved it, null if this client did not submit
        /// it.</summary>
        public long? Price { get; private set; }
        /// <summary>When to poll a pending captcha again, for programs that do something else meanwhile; else
        /// null.</summary>
        public long? RetryInMs { get; private set; }
        /// <summary>Where to click, from the top left.</summary>
        public IList<Point> Points { get; private set; }
        /// <summary>The angle in degrees, of a captcha to rotate.</summary>
        public int? Angle { get; private set; }
        /// <summary>Whether the answer sent along is right, of a captcha to confirm.</summary>
        public bool? Confirmed { get; private set; }
        /// <summary>The token of an interactive captcha.</summary>
        public string Token { get; private set; }

        /// <summary>Whether somebody has answered.</summary>
        public bool IsSolved
        {
            get { return State == State.Solved; }
        }

        /// <summary>The answer's text.</summary>
        public override string ToString()
        {
            return Text ?? "";
        }

        /// <summary>Copies an answer and frees the handle, if it is to be freed.</summary>
        internal static Answer Taken(Handle handle)
        {
            using (handle)
            {
                Native c = Library.C;
                long credits, price, pause;
                int angle, confirmed;
                var answer = new Answer
                {
                    Id = c.ninekw_answer_id(handle),
                    State = (State)c.ninekw_answer_state(handle),
                    Text = Ninekw.Text.FromC(c.ninekw_answer_text(handle)),
                    Kind = Ninekw.Text.FromC(c.ninekw_answer_kind(handle)),
                    Token = Ninekw.Text.FromC(c.ninekw_answer_token(handle)),
                    Credits = c.ninekw_answer_credits(handle, out credits) != 0 ? credits : (long?)null,
                    Price = c.ninekw_answer_price(handle, out price) != 0 ? price : (long?)null,
                    RetryInMs = c.ninekw_answer_retry_in_ms(handle, out pause) != 0 ? pause : (long?)null,
                    Angle = c.ninekw_answer_angle(handle, out angle) != 0 ? angle : (int?)null
                };
                if (c.ninekw_answer_confirmed(handle, out confirmed) != 0)
                    answer.Confirmed = confirmed != 0;
                var points = new Point[(int)c.ninekw_answer_point_count(handle)];
                for (int i = 0; i < points.Length; i++)
                {
                    int x, y;
                    c.ninekw_answer_point(handle, (UIntPtr)(uint)i, out x, out y);
                    points[i] = new Point(x, y);
                }
                answer.Points = Array.AsReadOnly(points);
                return answer;
            }
        }
    }

    /// <summary>A place in a picture, from the top left.</summary>
    public struct Point
    {
        readonly int x, y;

        internal Point(int x, int y)
        {
            this.x = x;
            this.y = y;
        }

        /// <summary>From the left.</summary>
        public int X
        {
            get { return x; }
        }

        /// <summary>From the top.</summary>
        public int Y
        {
            get { return y; }
        }
    }
}
