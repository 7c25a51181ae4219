<?php

namespace My\Program;

use Ninekw\{Client, Sandbox, ServiceError};
use PHPUnit\Framework\TestCase;

final class ProgramTest extends TestCase
{
    private Sandbox $sandbox;
    private Client $client;

    protected function setUp(): void
    {
        $this->sandbox = new Sandbox();
        $this->client = new Client(...$this->sandbox->settings());
    }

    protected function tearDown(): void
    {
        $this->client->close();
        $this->sandbox->close();
    }

    public function testMyProgramGetsTheAnswer(): void
    {
        $this->sandbox->steer('PUT', 'rules', ['answer' => 'K7Q2M']);
        $answer = $this->client->solve(null, ['textonly' => 1, 'file-upload-01' => 'What is written here?']);
        self::assertSame('K7Q2M', $answer->text);
    }

    public function testMyProgramIsToldThatThereAreNoCredits(): void
    {
        $this->sandbox->steer('POST', 'refusals', ['code' => 11, 'times' => 1]);
        $this->expectException(ServiceError::class);
        $this->expectExceptionMessageMatches('/0011/');
        $this->client->balance();
    }
}
