package ninekw

import "fmt"

// name is the word of a number, or the number where a newer library has one more.
func name[N ~int](words map[N]string, n N) string {
	if word, ok := words[n]; ok {
		return word
	}
	return fmt.Sprint(int(n))
}

func (s State) String() string {
	return name(map[State]string{Pending: "pending", Solved: "solved", Unsolved: "unsolved"}, s)
}

func (v Verdict) String() string {
	return name(map[Verdict]string{Correct: "correct", Incorrect: "incorrect", Unused: "unused"}, v)
}

func (p Phase) String() string {
	return name(map[Phase]string{
		Queued: "queued", Network: "network", Waiting: "waiting", Retrying: "retrying", HeldBack: "held back",
	}, p)
}

func (p Priority) String() string {
	return name(map[Priority]string{Upload: "upload", Poll: "poll", Other: "other"}, p)
}

func (o Outcome) String() string {
	return name(map[Outcome]string{
		Answered: "answered", Refused: "refused", Skipped: "skipped", Late: "late", OutOfSight: "let go",
	}, o)
}

func (l Level) String() string {
	return name(map[Level]string{LogError: "error", LogWarning: "warning", LogInfo: "info", LogDebug: "debug"}, l)
}
