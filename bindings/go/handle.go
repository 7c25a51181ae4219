package ninekw

import (
	"runtime"
	"sync"
)

// counted is a handle of C that is freed once it is closed and no call uses it. Copies of what embeds it share it.
type counted[T comparable] struct {
	guard  sync.Mutex
	handle T
	calls  int
	closed bool
	free   func(T)
}

// count owns a handle.
func count[T comparable](handle T, free func(T)) *counted[T] {
	c := &counted[T]{handle: handle, free: free}
	runtime.SetFinalizer(c, (*counted[T]).close)
	return c
}

// lent is a handle that belongs to C.
func lent[T comparable](handle T) *counted[T] {
	return &counted[T]{handle: handle, free: func(T) {}}
}

// use gives the handle and what ends its use; nil after close, which C refuses.
func (c *counted[T]) use() (handle T, end func()) {
	end = func() {}
	if c == nil {
		return handle, end
	}
	c.guard.Lock()
	defer c.guard.Unlock()
	if c.closed {
		return handle, end
	}
	c.calls++
	return c.handle, func() {
		c.guard.Lock()
		defer c.guard.Unlock()
		c.calls--
		c.freeUnused()
	}
}

func (c *counted[T]) close() {
	if c == nil {
		return
	}
	c.guard.Lock()
	defer c.guard.Unlock()
	c.closed = true
	c.freeUnused()
}

func (c *counted[T]) freeUnused() {
	var none T
	if c.closed && c.calls == 0 && c.handle != none {
		c.free(c.handle)
		c.handle = none
	}
}
