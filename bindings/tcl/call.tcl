# Calls of C functions that give a status, and scripts that they call back.

# Calls a function and gives the list of what it filled in; raises what it reports.
proc ::ninekw::run {name args} {
    variable limiterError
    if {[lindex $args 0] eq ""} {
        set owner [expr {[string match job_check $name] ? "job" : [string match batch_* $name] && $name ne "batch_new" ? "batch" : "client"}]
        refuse "the $owner is closed" $::ninekw::ERR_NULL_ARGUMENT
    }
    set results [native::ninekw_$name {*}$args]
    set status [lindex $results 0]
    set err [lindex $results end]
    if {$status == 0} {
        return [lrange $results 1 end-1]
    }
    lassign [copied $status $err] message fields
    native::ninekw_error_free $err
    if {$limiterError ne ""} {
        dict set fields cause $limiterError
        set limiterError {}
    }
    raise $message $fields
}

# Message and fields of an error of C, which stays the caller's.
proc ::ninekw::copied {status err} {
    set fields [dict create status $status \
        service_code [lindex [native::ninekw_error_service_code $err] 0] \
        http_status [lindex [native::ninekw_error_http_status $err] 0] \
        captcha_id [lindex [native::ninekw_error_captcha_id $err] 0] \
        retryable [lindex [native::ninekw_error_is_retryable $err] 0] \
        retry_after_ms [lindex [native::ninekw_error_retry_after_ms $err] 0] \
        operation [lindex [native::ninekw_error_operation $err] 0 0]]
    set reply [lindex [native::ninekw_error_reply $err] 0]
    if {[llength $reply]} {
        dict set fields reply [lindex $reply 0]
    }
    return [list [lindex [native::ninekw_error_message $err] 0 0] $fields]
}

# Runs a script in the caller's place with the variable `given` holding options of C; they are freed whatever happens.
proc ::ninekw::withOptions {captcha options script} {
    upvar 1 given given
    set given [lindex [native::ninekw_options_new] 0]
    try {
        if {$captcha ne ""} {
            option $given file:file-upload-01 $captcha
        }
        if {[catch {dict size $options}]} {
            refuse "options must be a dict, not $options"
        }
        dict for {name value} $options {
            option $given $name $value
        }
        return [uplevel 1 $script]
    } finally {
        native::ninekw_options_free $given
    }
}

# What a value is, its name says: file:NAME is the path of a file, bytes:NAME are bytes, and NAME a text. Never the value
# itself does: it may be somebody else's. Texts that are whole numbers are numbers to the service, too.
proc ::ninekw::option {given name value} {
    set type {}
    regexp {^(file|bytes):(.*)$} $name - type name
    set list [text $name "the name of an option"]
    if {$type eq "file"} {
        run options_set_file $given $list [text $value $name]
    } elseif {$type eq "bytes"} {
        run options_set_bytes $given $list $value
    } elseif {[string is wideinteger -strict $value] && [regexp {^-?(0|[1-9][0-9]*)$} $value]} {
        run options_set_int $given $list [integer $value $name]
    } else {
        run options_set_text $given $list [text $value $name]
    }
}

namespace eval ::ninekw {
    variable phases [dict create $PHASE_QUEUED queued $PHASE_NETWORK network $PHASE_WAITING waiting \
        $PHASE_RETRYING retrying $PHASE_HELD_BACK held_back]
    variable levels [dict create error $LOG_ERROR warning $LOG_WARNING info $LOG_INFO debug $LOG_DEBUG]
    variable priorities [dict create $PRIORITY_UPLOAD upload $PRIORITY_POLL poll $PRIORITY_OTHER other]
}

# A guard keeps what a script raises that C called: nothing may leave a callback but a number.
namespace eval ::ninekw {
    variable kept
    array set kept {}
    variable guards 0
}

proc ::ninekw::newGuard {} {
    variable kept
    variable guards
    set kept([incr guards]) {}
    return $guards
}

# Runs a command prefix for C: 1 to go on, 0 if it says stop, breaks or fails. What else it happens to give is no word.
proc ::ninekw::guarded {guard prefix args} {
    variable kept
    if {$kept($guard) ne ""} {
        return 0
    }
    set code [catch {uplevel #0 [list {*}$prefix {*}$args]} result options]
    if {$code == 3} {
        return 0
    }
    if {$code ni {0 2 4}} {
        set kept($guard) [list $result $options]
        return 0
    }
    return [expr {$result ne "stop"}]
}

# Makes a call, then raises what the guard has kept.
proc ::ninekw::runGuarded {guard name args} {
    variable kept
    set code [catch {run $name {*}$args} result options]
    lassign $kept($guard) message own
    unset kept($guard)
    if {$own ne ""} {
        return -options [dict merge $own {-code error -level 1}] $message
    }
    return -options $options $result
}

proc ::ninekw::told {guard prefix id phase elapsed} {
    variable phases
    set now [dict create phase [dict get $phases $phase] elapsed_ms $elapsed]
    if {$id > 0} {
        dict set now captcha_id $id
    }
    return [guarded $guard $prefix $now]
}

# The arguments that all waiting calls share, out of -timeout MS, -cancel TOKEN, -progress PREFIX.
proc ::ninekw::waiting {guard how known} {
    foreach name [dict keys $how] {
        if {$name ni $known} {
            refuse "there is no $name here; there are [join $known {, }]"
        }
    }
    set timeout [expr {[dict exists $how -timeout] ? [integer [dict get $how -timeout] -timeout] : -1}]
    set cancel [expr {[dict exists $how -cancel] ? [[dict get $how -cancel] handle] : ""}]
    set progress {}
    if {[dict exists $how -progress]} {
        set progress [list ::ninekw::told $guard [dict get $how -progress]]
    }
    return [list $timeout $cancel $progress]
}

# A limiter for C: a prefix that is given the account and the priority, and gives milliseconds.
proc ::ninekw::limited {prefix account priority} {
    variable priorities
    variable limiterError
    if {[catch {integer [uplevel #0 [list {*}$prefix $account [dict get $priorities $priority]]] wait} wait]} {
        set limiterError $wait
        return -1
    }
    return $wait
}

# A logger for C: a prefix that is given a dict. What it raises is no reason to lose an answer.
proc ::ninekw::logged {prefix level name line fields} {
    variable levels
    set word [lindex [dict keys [dict filter $levels value $level]] 0]
    catch {uplevel #0 [list {*}$prefix [dict create level $word name $name line $line fields $fields]]}
    return 0
}

# The number that a getter fills in, in a list; an empty one where there is none.
proc ::ninekw::got {name args} {
    lassign [native::ninekw_$name {*}$args] present value
    return [expr {$present ? [list $value] : {}}]
}
