"""The calls of those who answer captchas, for coroutines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..job import CaptchaFile, Job, Solution, WorkTally
from ._base import Base
from ._work import Decide, OnOutcome, work

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._options import (
        AnswerOptions,
        ConfirmJobOptions,
        NextJobOptions,
        ShowOptions,
        SkipOptions,
        VerdictOptions,
    )


class AnsweringCalls(Base):
    __slots__ = ()

    async def next_job(
        self,
        *,
        timeout: float | None = None,
        **options: Unpack[NextJobOptions],
    ) -> Job | None:
        """Takes a captcha to answer (action ``usercaptchanew``); None if there is none now; see
        :meth:`ninekw.Client.next_job`.

        :raises ServiceError: the service refuses; ``captcha_id`` is set if the job was taken

        >>> job = await worker.next_job(text="yes")
        >>> job.kind if job else "nothing to answer"
        'nothing to answer'
        """
        return await self._call(self._blocking.next_job, timeout=timeout, **options)

    async def confirm_job(
        self,
        *,
        timeout: float | None = None,
        **options: Unpack[ConfirmJobOptions],
    ) -> None:
        """Confirms the receipt of the captcha taken with ``withok`` (action ``usercaptchanewok``);
        see :meth:`ninekw.Client.confirm_job`.

        :raises ServiceError: nothing to confirm

        >>> _ = await submitter.submit("captcha.png")
        >>> job = await worker.call("usercaptchanew", withok=1)
        >>> await worker.confirm_job()
        """
        await self._call(self._blocking.confirm_job, timeout=timeout, **options)

    async def show(
        self,
        job: int | Job,
        /,
        *,
        static: bool = False,
        timeout: float | None = None,
        **options: Unpack[ShowOptions],
    ) -> CaptchaFile:
        """A captcha's first file (action ``usercaptchashow``), for jobs that came without files;
        see :meth:`ninekw.Client.show`.

        :raises ServiceError: there is no such captcha, or it is not yours
        :raises ReplyError: what came is no file

        >>> _ = await submitter.submit("captcha.png")
        >>> job = await worker.next_job(filedata=False)
        >>> (await worker.show(job)).media_type
        'image/png'
        """
        call = self._blocking.show
        return await self._call(call, job, static=static, timeout=timeout, **options)

    async def answer_job(
        self,
        job: int | Job,
        /,
        answer: Solution,
        *,
        timeout: float | None = None,
        **options: Unpack[AnswerOptions],
    ) -> int | None:
        """Answers a captcha and returns the credits earned, if the service tells them (action
        ``usercaptchacorrect``); see :meth:`ninekw.Client.answer_job`.

        :raises AnswerError: the service, or the job's own rules, refuse the answer
        :raises GoneError: the captcha is no longer yours
        :raises ConfigError: the answer is empty, or of another kind than the captcha's

        >>> _ = await submitter.submit("captcha.png")
        >>> job = await worker.next_job()
        >>> await worker.answer_job(job, "K7Q2M") is not None
        True
        """
        call = self._blocking.answer_job
        return await self._call(call, job, answer, timeout=timeout, **options)

    async def skip_job(
        self,
        job: int | Job,
        /,
        *,
        timeout: float | None = None,
        **options: Unpack[SkipOptions],
    ) -> None:
        """Skips a captcha that cannot be answered (action ``usercaptchaskip``); see
        :meth:`ninekw.Client.skip_job`.

        :raises ServiceError: the captcha is not yours

        >>> _ = await submitter.submit("captcha.png")
        >>> await worker.skip_job(await worker.next_job())
        """
        await self._call(self._blocking.skip_job, job, timeout=timeout, **options)

    async def end_jobs(
        self,
        *,
        timeout: float | None = None,
        **options: Unpack[SkipOptions],
    ) -> None:
        """Tells the service that you take no further captchas for now (action ``usercaptchaskip``
        with ``end=1`` and no id); see :meth:`ninekw.Client.end_jobs`.

        >>> await worker.end_jobs()
        """
        await self._call(self._blocking.end_jobs, timeout=timeout, **options)

    async def job_verdict(
        self,
        job: int | Job,
        /,
        *,
        timeout: float | None = None,
        **options: Unpack[VerdictOptions],
    ) -> bool | None:
        """How the submitter judged your answer (action ``usercaptchacorrectcheck``); see
        :meth:`ninekw.Client.job_verdict`.

        :raises ServiceError: there is no answer of yours

        >>> captcha_id = await submitter.submit("captcha.png")
        >>> job = await worker.next_job()
        >>> _ = await worker.answer_job(job, "K7Q2M")
        >>> await submitter.feedback(captcha_id, correct=True)
        >>> await worker.job_verdict(job)
        True
        """
        call = self._blocking.job_verdict
        return await self._call(call, job, timeout=timeout, **options)

    async def work(
        self,
        decide: Decide,
        *,
        on_outcome: OnOutcome | None = None,
        timeout: float | None = None,
        **options: Unpack[NextJobOptions],
    ) -> WorkTally:
        """Takes one job after another, calls ``decide`` for each, and answers or skips it, or lets
        it go; see :meth:`ninekw.Client.work`.

        :raises ServiceError: a permanent failure, such as a wrong key
        :raises ConfigError: ``decide`` returned something else

        >>> async def decide(job):
        ...     return "K7Q2M"
        >>> _ = await submitter.submit("captcha.png")
        >>> tally = await worker.work(decide, on_outcome=lambda job, outcome: False)
        >>> tally.answered
        1
        """
        return await work(self, decide, on_outcome, timeout, {**options})
