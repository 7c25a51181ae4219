"""The calls of those who answer captchas."""

from __future__ import annotations

from ._base import Base
from ._convert import call_settings, captcha_file, job_id_of, working
from ._typing import TYPE_CHECKING
from .captcha import is_on

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from . import _native
    from ._convert import OnProgress
    from ._options import (
        AnswerOptions,
        ConfirmJobOptions,
        NextJobOptions,
        ShowOptions,
        SkipOptions,
        VerdictOptions,
    )
    from .job import CaptchaFile, Decide, Job, OnOutcome, Solution, WorkTally


class AnsweringCalls(Base):
    __slots__ = ()

    def next_job(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[NextJobOptions],
    ) -> Job | None:
        """Asks for a captcha to answer (action ``usercaptchanew``); None if there is none just now.

        :param options: which kinds you take: ``mouse``, ``multimouse``, ``rotate``, ``puzzle``,
            ``audio``, ``interactive``, ``textonly``, ``confirm``, and ``text="no"``. The files come
            along (``filedata``) unless you say otherwise. With ``withok`` the receipt is confirmed
            at once; until that is done the service hands out the same captcha again.
        :raises ServiceError: the service refuses; ``captcha_id`` is set if the job was taken

        >>> job = worker.next_job(text="yes")
        >>> job.kind if job else "nothing to answer"
        'nothing to answer'
        """
        from .job import Job

        native = self._open().next_job({**options}, call_settings(timeout, cancel, on_progress))
        return None if native is None else Job(native)

    def confirm_job(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[ConfirmJobOptions],
    ) -> None:
        """Confirms the receipt of the captcha taken with ``withok`` (action ``usercaptchanewok``).

        :meth:`next_job` does so by itself.

        :raises ServiceError: nothing to confirm

        >>> _ = submitter.submit("captcha.png")
        >>> job = worker.call("usercaptchanew", withok=1)
        >>> worker.confirm_job()
        """
        self._open().confirm_job({**options}, call_settings(timeout, cancel, on_progress))

    def show(
        self,
        job: int | Job,
        /,
        *,
        static: bool = False,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[ShowOptions],
    ) -> CaptchaFile:
        """A captcha's first file (action ``usercaptchashow``), for jobs that came without files.

        :param job: the captcha's id, or the job
        :param static: fetch it as a static file (``captchas/ID.txt``), which asks less of the
            service; not for captchas taken with ``speed``
        :param options: the action's parameters; with ``base64=True`` the file travels as base64 and
            is decoded here. Static files know no other.
        :raises ServiceError: there is no such captcha, or it is not yours
        :raises ReplyError: what came is no file

        >>> _ = submitter.submit("captcha.png")
        >>> job = worker.next_job(filedata=False)
        >>> worker.show(job).media_type
        'image/png'
        """
        asked: dict[str, object] = {**options}
        call = call_settings(timeout, cancel, on_progress)
        if static:
            base64 = is_on(asked.pop("base64", None))
            return captcha_file(self._open().show_static(job_id_of(job), base64, asked, call))
        return captcha_file(self._open().show(job_id_of(job), asked, call))

    def answer_job(
        self,
        job: int | Job,
        /,
        answer: Solution,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[AnswerOptions],
    ) -> int | None:
        """Answers a captcha and gives the credits earned, where the service says so (action
        ``usercaptchacorrect``).

        A job that this client took is checked by its own rules first, so that nothing is sent that
        the service would refuse; ``speed``, ``speedlevel`` and ``confirm`` go along as the job
        wants. Sending an answer again is harmless.

        :param job: the captcha's id, or the job
        :param answer: text or a token (``str``); a :class:`Point` or ``(x, y)``, or a sequence of
            these, in pixels; an angle in degrees (``int``); yes or no (``bool``)
        :raises AnswerError: the service, or the job's own rules, refuse the answer
        :raises GoneError: the captcha is no longer yours
        :raises ConfigError: the answer is empty, or of another kind than the captcha's

        >>> _ = submitter.submit("captcha.png")
        >>> job = worker.next_job()
        >>> worker.answer_job(job, "K7Q2M") is not None
        True
        """
        call = call_settings(timeout, cancel, on_progress)
        return self._open().answer_job(job_id_of(job), answer, {**options}, call)

    def skip_job(
        self,
        job: int | Job,
        /,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[SkipOptions],
    ) -> None:
        """Gives back a captcha that cannot be answered (action ``usercaptchaskip``).

        Misuse leads to exclusion. Repeating it is harmless.

        :param job: the captcha's id, or the job
        :param options: the action's parameters; ``end=True``: take no further captcha for now
        :raises ServiceError: the captcha is not yours

        >>> _ = submitter.submit("captcha.png")
        >>> worker.skip_job(worker.next_job())
        """
        call = call_settings(timeout, cancel, on_progress)
        self._open().skip_job(job_id_of(job), {**options}, call)

    def end_jobs(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[SkipOptions],
    ) -> None:
        """Tells the service that you take no further captchas for now (action ``usercaptchaskip``
        with ``end=1`` and no id).

        >>> worker.end_jobs()
        """
        self._open().end_jobs({**options}, call_settings(timeout, cancel, on_progress))

    def job_verdict(
        self,
        job: int | Job,
        /,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[VerdictOptions],
    ) -> bool | None:
        """How the submitter judged your answer (action ``usercaptchacorrectcheck``).

        :param job: the captcha's id, or the job
        :param options: the action's parameters, such as ``archiv=True`` after two hours
        :return: whether it was right; None: not judged yet
        :raises ServiceError: there is no answer of yours

        >>> captcha_id = submitter.submit("captcha.png")
        >>> job = worker.next_job()
        >>> _ = worker.answer_job(job, "K7Q2M")
        >>> submitter.feedback(captcha_id, correct=True)
        >>> worker.job_verdict(job)
        True
        """
        call = call_settings(timeout, cancel, on_progress)
        return self._open().job_verdict(job_id_of(job), {**options}, call)

    def work(
        self,
        decide: Decide,
        *,
        on_outcome: OnOutcome | None = None,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[NextJobOptions],
    ) -> WorkTally:
        """Takes one job after the other, asks ``decide`` about each, and answers it, skips it or lets
        it go in time.

        Ends when ``decide`` says stop, when ``on_outcome`` returns False, when ``timeout`` has
        passed or ``cancel`` is triggered, and then gives the tally. After the last two the job in
        hand is given back only if that can be done within 0.1 s; else the tally names it. Trouble
        that passes (the network, a limit) is waited out. An exception out of a callback, and Ctrl-C,
        pass through; before that the job in hand is given back, for which an exception has up to a
        second and Ctrl-C 0.1 s.

        :param decide: called with the :class:`Job`, at least every 0.1 s for as long as it returns
            :attr:`Decision.PENDING` or :attr:`Decision.WORKING`; it may also block until a person
            has answered. Returns an answer, as :meth:`answer_job` takes it, or a
            :class:`Decision`. It may make calls of its own.
        :param on_outcome: called with the :class:`Job` and its :class:`JobOutcome`; returns False to
            take no more
        :param options: as those of :meth:`next_job`
        :raises ServiceError: what does not pass, such as a wrong key
        :raises ConfigError: ``decide`` returned something else

        >>> _ = submitter.submit("captcha.png")
        >>> tally = worker.work(lambda job: "K7Q2M", on_outcome=lambda job, outcome: False)
        >>> tally.answered
        1
        """
        from .job import WorkTally

        asked = (*working(decide, on_outcome), {**options})
        call = call_settings(timeout, cancel, on_progress)
        return WorkTally(*self._open().work(*asked, call))
