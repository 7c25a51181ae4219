package main

import (
	"context"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

// A command.
type line struct {
	word   string
	fields map[string]string
}

// A result: names and values; nil is left out.
type fields []struct {
	name  string
	value any
}

func parse(text string) line {
	parts := strings.Split(strings.TrimRight(text, "\r\n"), "\t")
	result := line{parts[0], map[string]string{}}
	for _, part := range parts[1:] {
		name, value, _ := strings.Cut(part, "=")
		plain, err := url.PathUnescape(value)
		if err != nil {
			panic(err)
		}
		result.fields[name] = plain
	}
	return result
}

func (l line) has(name string) bool    { _, found := l.fields[name]; return found }
func (l line) text(name string) string { return l.fields[name] }

func (l line) number(name string) int64 {
	number, err := strconv.ParseInt(l.fields[name], 10, 64)
	if err != nil && l.has(name) {
		panic(err)
	}
	return number
}

func (l line) list(name string) []string {
	if l.fields[name] == "" {
		return nil
	}
	return strings.Split(l.fields[name], ",")
}

func (l line) options() ninekw.Options {
	options := ninekw.Options{}
	for field, value := range l.fields {
		kind, name, found := strings.Cut(field, ":")
		switch {
		case !found:
		case kind == "text":
			options[name] = value
		case kind == "int":
			options[name] = l.number(field)
		case kind == "file":
			options[name] = ninekw.File(value)
		default:
			options[name] = []byte(value)
		}
	}
	return options
}

// how is a time limit and what stops the call: the progress, or the context from there.
func (l line) how() (context.Context, context.CancelFunc, []ninekw.CallOption) {
	ctx, cancel := context.WithCancel(context.Background())
	if l.isLimited() && l.has("cancelled") {
		cancel()
	}
	for _, name := range []string{"timeout_ms", "within_ms"} {
		if l.has(name) {
			ctx, cancel = context.WithTimeout(ctx, time.Duration(l.number(name))*time.Millisecond)
			break
		}
	}
	if !l.has("cancel_after_ms") {
		return ctx, cancel, nil
	}
	byToken := l.text("cancel_by") == "token"
	progress := ninekw.OnProgress(func(now ninekw.Progress) bool {
		over := now.Elapsed.Milliseconds() >= l.number("cancel_after_ms")
		if over && byToken {
			cancel()
		}
		return byToken || !over
	})
	return ctx, cancel, []ninekw.CallOption{progress}
}

// isLimited says whether there are the limits that every command takes.
func (l line) isLimited() bool {
	return l.has("within_ms") || l.has("cancelled")
}

// ctx is that of a call without further settings.
func (l line) ctx() context.Context {
	if !l.isLimited() {
		return context.Background()
	}
	ctx, _, _ := l.how()
	return ctx
}

func written(word string, result fields) string {
	for _, field := range result {
		var text string
		switch value := field.value.(type) {
		case nil:
			continue
		case *string:
			if value == nil {
				continue
			}
			text = *value
		case *int64:
			if value == nil {
				continue
			}
			text = fmt.Sprint(*value)
		case *int:
			if value == nil {
				continue
			}
			text = fmt.Sprint(*value)
		case *bool:
			if value == nil {
				continue
			}
			text = bit(*value)
		case bool:
			text = bit(value)
		case []byte:
			text = string(value)
		default:
			text = fmt.Sprint(value)
		}
		word += "\t" + field.name + "=" + escaped(text)
	}
	return word
}

func bit(on bool) string {
	if on {
		return "1"
	}
	return "0"
}

func escaped(text string) string {
	var result strings.Builder
	for i := 0; i < len(text); i++ {
		b := text[i]
		if b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_' || b == '.' {
			result.WriteByte(b)
		} else {
			fmt.Fprintf(&result, "%%%02X", b)
		}
	}
	return result.String()
}
