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
        """Takes a captcha to answer (action ``usercaptchanew``); None if there is none now.

        :param options: which kinds you take: ``mouse``, ``multimouse``, ``rotate``, ``puzzle``,
            ``audio``, ``interactive``, ``textonly``, ``confirm``, and ``text="no"``. The files are
            included (``filedata``) by default. With ``withok`` the receipt is confirmed at once;
            until then the service hands out the same captcha again.
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
        """Confirms the receipt of a captcha taken with ``withok`` (action ``usercaptchanewok``).

        :meth:`next_job` already does this.

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
        """Fetches a captcha's first file (action ``usercaptchashow``), for jobs without files.

        :param job: the captcha's id, or the job
        :param static: fetch it as a static file (``captchas/ID.txt``), which is less work for the
            service; not for captchas taken with ``speed``
        :param options: the action's parameters; with ``base64=True`` the service sends base64,
            which is decoded here. Static files have no other parameter.
        :raises ServiceError: there is no such captcha, or it is not yours
        :raises ReplyError: the reply is not a file

        >>> _ = submitter.submit("captcha.png")
        >>> job = worker.next_job(filedata=False)
        >>> worker.show(job).media_type
        'image/png'
        """
        parameters: dict[str, object] = {**options}
        call = call_settings(timeout, cancel, on_progress)
        if static:
            base64 = is_on(parameters.pop("base64", None))
            return captcha_file(self._open().show_static(job_id_of(job), base64, parameters, call))
        return captcha_file(self._open().show(job_id_of(job), parameters, call))

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
        """Answers a captcha and returns the credits earned, if the service tells them (action
        ``usercaptchacorrect``).

        If this client took the job, the answer is checked by the job's rules first, so nothing is
        sent that the service would refuse; the job's ``speed``, ``speedlevel`` and ``confirm`` are
        sent too. Sending an answer again is harmless.

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
        """Skips a captcha that cannot be answered (action ``usercaptchaskip``).

        The service excludes workers who misuse this. Repeating it is harmless.

        :param job: the captcha's id, or the job
        :param options: the action's parameters; ``end=True``: take no more captchas for now
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
        """Tells the service that you take no more captchas for now (action ``usercaptchaskip``
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
        """The submitter's verdict on your answer (action ``usercaptchacorrectcheck``).

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
        """Takes one job after another, calls ``decide`` for each, and answers or skips it, or lets
        it go.

        It ends when ``decide`` says stop, when ``on_outcome`` returns False, when ``timeout`` has
        passed or ``cancel`` is triggered, and returns the tally. In the last two cases it skips the
        current job only if that takes less than 0.1 s; else the tally has its id. It retries after
        temporary failures (network, limits). An exception of a callback, and Ctrl-C, are raised
        after the current job is skipped, which may take up to a second after an exception and 0.1 s
        after Ctrl-C.

        :param decide: called with the :class:`Job`, at least every 0.1 s for as long as it returns
            :attr:`Decision.PENDING` or :attr:`Decision.WORKING`; it may also block until a person
            has answered. Returns an answer, as for :meth:`answer_job`, or a
            :class:`Decision`. It may make calls itself.
        :param on_outcome: called with the :class:`Job` and its :class:`JobOutcome`; returns False to
            take no more
        :param options: as for :meth:`next_job`
        :raises ServiceError: a permanent failure, such as a wrong key
        :raises ConfigError: ``decide`` returned something else

        >>> _ = submitter.submit("captcha.png")
        >>> tally = worker.work(lambda job: "K7Q2M", on_outcome=lambda job, outcome: False)
        >>> tally.answered
        1
        """
        from .job import WorkTally

        request = (*working(decide, on_outcome), {**options})
        call = call_settings(timeout, cancel, on_progress)
        return WorkTally(*self._open().work(*request, call))
