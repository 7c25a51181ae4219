# Values on their way to C, and errors.

namespace eval ::ninekw {
    variable verdicts [dict create correct $CORRECT incorrect $INCORRECT unused $UNUSED]
    variable hundreds {1 CallerError 2 NetworkError 3 ReplyError 4 ServiceError 5 OutcomeError 9 LibraryError}
    # By status; ERR_SUBMIT_UNKNOWN is SubmitUnknownError.
    variable classes {}
    foreach word {AUTH ACCOUNT BALANCE LIMIT INPUT ANSWER GONE SERVER CANCELLED DEADLINE UNSOLVED SUBMIT_UNKNOWN} {
        set class [join [lmap part [split [string tolower $word] _] {string totitle $part}] ""]Error
        dict set classes [set ERR_$word] $class
    }
    unset word class
}

# Ends a call with an error: its code is {NINEKW HUNDRED CLASS FIELDS}, for `try ... trap {NINEKW ServiceError}`.
proc ::ninekw::raise {message fields} {
    variable hundreds
    variable classes
    set status [dict get $fields status]
    set hundred [dict get $hundreds [expr {$status / 100}]]
    set class [expr {[dict exists $classes $status] ? [dict get $classes $status] : $hundred}]
    return -level 2 -code error -errorcode [list NINEKW $hundred $class $fields] $message
}

# Ends it with an error of the caller's.
proc ::ninekw::refuse {message {status {}}} {
    variable ERR_INVALID_ARGUMENT
    set status [expr {$status eq "" ? $ERR_INVALID_ARGUMENT : $status}]
    return -code error -errorcode [list NINEKW CallerError CallerError [dict create status $status operation arguments \
        retryable 0 service_code 0 http_status 0 captcha_id 0 retry_after_ms -1]] $message
}

# The known name that is most like this one.
proc ::ninekw::nearest {name known} {
    return [lindex $known [lindex [native::ninekw_nearest [list $name] [list [join $known]]] 0]]
}

# A text for C, in a list of one.
proc ::ninekw::text {value what} {
    variable ERR_INVALID_UTF8
    if {[string first \0 $value] >= 0} {
        refuse "$what holds a NUL" $ERR_INVALID_UTF8
    }
    return [list $value]
}

# A whole number of 64 bits: 1.9, seven and 2**63 are none.
proc ::ninekw::integer {value what {bits 64}} {
    if {![string is entier -strict $value]} {
        refuse "$what must be a whole number, not $value"
    }
    set limit [expr {1 << ($bits - 1)}]
    if {$value >= $limit || $value < -$limit} {
        refuse "$what is out of range: $value"
    }
    return [expr {entier($value)}]
}

# A captcha's id, from itself, an answer (a dict) or a job (an object).
proc ::ninekw::id {value} {
    if {[llength $value] > 1 && ![catch {dict get $value id} id]} {
        set value $id
    } elseif {[info object isa object $value]} {
        set value [$value id]
    }
    return [integer $value "the captcha's id"]
}

# The number of a word.
proc ::ninekw::number {words word what} {
    if {![dict exists $words $word]} {
        refuse "$what must be one of [join [dict keys $words] {, }], not $word"
    }
    return [dict get $words $word]
}
