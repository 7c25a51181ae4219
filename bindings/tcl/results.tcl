# What calls give: answers are dicts; replies, jobs and tokens are objects with `destroy`.

namespace eval ::ninekw {
    variable states [dict create $STATE_PENDING pending $STATE_SOLVED solved $STATE_UNSOLVED unsolved]
}

# A copy of an answer of C: id, state, text, points ({x y} each), and where they are known kind, angle, confirmed, token,
# credits: the balance of the account after the answer, price: the credits that the captcha costs, and of a pending captcha
# retry_in_ms: the milliseconds after which to poll again.
proc ::ninekw::answer {handle} {
    variable states
    set answer [dict create id [lindex [native::ninekw_answer_id $handle] 0] \
        state [dict get $states [lindex [native::ninekw_answer_state $handle] 0]] \
        text [lindex [native::ninekw_answer_text $handle] 0 0] points {}]
    for {set i 0} {$i < [lindex [native::ninekw_answer_point_count $handle] 0]} {incr i} {
        dict lappend answer points [lrange [native::ninekw_answer_point $handle $i] 1 2]
    }
    foreach {name value} [list kind [lindex [native::ninekw_answer_kind $handle] 0] \
        credits [got answer_credits $handle] price [got answer_price $handle] \
        retry_in_ms [got answer_retry_in_ms $handle] angle [got answer_angle $handle] \
        confirmed [got answer_confirmed $handle] token [lindex [native::ninekw_answer_token $handle] 0]] {
        if {[llength $value]} {
            dict set answer $name [lindex $value 0]
        }
    }
    return $answer
}

# The same, and frees it.
proc ::ninekw::takenAnswer {handle} {
    try {
        return [answer $handle]
    } finally {
        native::ninekw_answer_free $handle
    }
}

# What all handles have in common. A method that may find nothing gives its last argument, or an empty text.
oo::class create ::ninekw::Handle {
    variable handle free
    constructor {pointer freed} {
        set handle $pointer
        set free $freed
    }
    destructor {
        if {[info exists handle]} {
            my close
        }
    }
    # A copy would free the handle twice.
    method <cloned> {from} {
        ::ninekw::refuse "[info object class $from] cannot be copied"
    }
    # For calls of ninekw.h; empty once it is closed.
    method handle {} {
        return $handle
    }
    # Frees what it holds; calls after this fail.
    method close {} {
        if {$free ne "" && $handle ne ""} {
            ::ninekw::native::ninekw_$free $handle
        }
        set handle {}
    }
    method Or {list otherwise} {
        return [expr {[llength $list] ? [lindex $list 0] : $otherwise}]
    }
    method Text {name otherwise args} {
        return [my Or [lindex [::ninekw::native::ninekw_$name $handle {*}$args] 0] $otherwise]
    }
    method Number {name} {
        return [lindex [::ninekw::native::ninekw_$name $handle] 0]
    }
}

# A whole reply of the service.
oo::class create ::ninekw::Reply {
    superclass ::ninekw::Handle
    variable handle
    constructor {pointer} {
        next $pointer reply_free
    }
    # The text; what is no UTF-8, and NUL, as U+FFFD.
    method body {} {
        return [my Text reply_body {}]
    }
    method bytes {} {
        return [lindex [::ninekw::native::ninekw_reply_bytes $handle] 0 0]
    }
    method json {{otherwise {}}} {
        return [my Text reply_json $otherwise]
    }
    # What it is, for instance image/png.
    method mediaType {{otherwise {}}} {
        return [my Text reply_media_type $otherwise]
    }
    # A field's text, number or flag.
    method text {name {otherwise {}}} {
        return [my Text reply_text $otherwise [::ninekw::text $name name]]
    }
    method int {name {otherwise {}}} {
        return [my Or [::ninekw::got reply_int $handle [::ninekw::text $name name]] $otherwise]
    }
    method flag {name {otherwise {}}} {
        return [my Or [::ninekw::got reply_flag $handle [::ninekw::text $name name]] $otherwise]
    }
    # How many rows there are in all, if the service says so.
    method count {{otherwise {}}} {
        return [my Or [::ninekw::got reply_count $handle] $otherwise]
    }
    # Names of the tables.
    method tables {} {
        set names {}
        for {set i 0} {$i < [my Number reply_table_count]} {incr i} {
            lappend names [my Text reply_table_name {} $i]
        }
        return $names
    }
    # Names of a table's columns; without one of the first table.
    method columns {args} {
        set table [my Table $args]
        set names {}
        for {set i 0} {$i < [lindex [::ninekw::native::ninekw_reply_column_count $handle $table] 0]} {incr i} {
            lappend names [my Text reply_column {} $table $i]
        }
        return $names
    }
    # A table's rows, each a dict of texts by columns, without those that are absent.
    method rows {args} {
        set table [my Table $args]
        set columns [my columns {*}$args]
        set rows {}
        for {set row 0} {$row < [lindex [::ninekw::native::ninekw_reply_row_count $handle $table] 0]} {incr row} {
            set cells {}
            foreach column $columns {
                set cell [lindex [::ninekw::native::ninekw_reply_cell $handle $table $row [list $column]] 0]
                if {[llength $cell]} {
                    dict set cells $column [lindex $cell 0]
                }
            }
            lappend rows $cells
        }
        return $rows
    }
    method Table {given} {
        return [expr {[llength $given] ? [::ninekw::text [lindex $given 0] table] : {}}]
    }
}

# The load of the service. A kind is a word such as text, as in the kind of an answer; empty is all.
oo::class create ::ninekw::ServerStatus {
    superclass ::ninekw::Reply
    variable handle
    # How many people answer captchas just now.
    method workers {{kind {}} {otherwise {}}} {
        return [my Or [::ninekw::got reply_workers $handle [my Kind $kind]] $otherwise]
    }
    # How many captchas wait for somebody.
    method queue {{kind {}} {otherwise {}}} {
        return [my Or [::ninekw::got reply_queue $handle [my Kind $kind]] $otherwise]
    }
    # How many captchas somebody is answering just now.
    method inWork {{otherwise {}}} {
        return [my Or [::ninekw::got reply_in_work $handle] $otherwise]
    }
    # Mean seconds from the upload to the answer over the last five minutes.
    method meanSolveSeconds {{otherwise {}}} {
        return [my Or [::ninekw::got reply_mean_solve_seconds $handle] $otherwise]
    }
    method Kind {kind} {
        return [expr {$kind eq "" ? {} : [::ninekw::text $kind kind]}]
    }
}

# A captcha of somebody else, to answer.
oo::class create ::ninekw::Job {
    superclass ::ninekw::Handle
    variable handle
    constructor {pointer {freed job_free}} {
        next $pointer $freed
    }
    method id {} {
        return [my Number job_id]
    }
    # The form of the answer: text, mouse and so on.
    method kind {{otherwise {}}} {
        return [my Text job_kind $otherwise]
    }
    # What the service calls the captcha.
    method captchaKind {{otherwise {}}} {
        return [my Text job_captcha_kind $otherwise]
    }
    # Somebody's answer that is to be checked.
    method answerToCheck {{otherwise {}}} {
        return [my Text job_answer_to_check $otherwise]
    }
    # The captcha where it is text alone.
    method content {{otherwise {}}} {
        return [my Text job_content $otherwise]
    }
    # Pictures or a sound, each a list of bytes and media type.
    method files {} {
        set files {}
        for {set i 0} {$i < [my Number job_file_count]} {incr i} {
            lappend files [list [lindex [::ninekw::native::ninekw_job_file $handle $i] 0 0] [my Text job_file_media_type {} $i]]
        }
        return $files
    }
    # A field of the service's reply by its name.
    method text {name {otherwise {}}} {
        return [my Text job_text $otherwise [::ninekw::text $name name]]
    }
    method int {name {otherwise {}}} {
        return [my Or [::ninekw::got job_int $handle [::ninekw::text $name name]] $otherwise]
    }
    # How long there was for the answer, and how much of that is left.
    method timeLimitMs {} {
        return [my Number job_time_limit_ms]
    }
    method timeLeftMs {} {
        return [my Number job_time_left_ms]
    }
    # For a job taken with moretimes: how soon somebody must have touched it.
    method interactionLeftMs {{otherwise {}}} {
        set left [my Number job_interaction_left_ms]
        return [expr {$left >= 0 ? $left : $otherwise}]
    }
    # Raises what the service would refuse this answer with, by the job's own rules; sends nothing.
    method check {answer} {
        ::ninekw::run job_check $handle [::ninekw::text $answer answer]
        return
    }
    # All that was sent, in JSON.
    method json {{otherwise {}}} {
        return [my Text job_json $otherwise]
    }
}

# Stops calls: every call that was given it ends within 100 ms.
oo::class create ::ninekw::CancelToken {
    superclass ::ninekw::Handle
    variable handle
    constructor {} {
        next [lindex [::ninekw::native::ninekw_cancel_new] 0] cancel_free
    }
    method trigger {} {
        ::ninekw::native::ninekw_cancel_trigger $handle
        return
    }
    method isTriggered {} {
        return [my Number cancel_is_triggered]
    }
    # Makes it usable again.
    method reset {} {
        ::ninekw::native::ninekw_cancel_reset $handle
        return
    }
}

# Many captchas at once. Made by a client's batch.
oo::class create ::ninekw::Batch {
    superclass ::ninekw::Handle
    variable handle left
    constructor {pointer} {
        set left {}
        next $pointer batch_free
    }
    # Frees it. Captchas that are open are given up with the client's -abandon abort; else they stay open, and `pending`
    # names them. Feedback that waits is given.
    method close {} {
        if {$handle ne ""} {
            # Those that could not be given up are named, too.
            catch { ::ninekw::run batch_leave $handle }
            set left [my pending]
        }
        next
    }
    # Adds a captcha, with the arguments of submit, and gives its ticket (0, 1 and so on); `nextDone` uploads it. -timeout MS
    # is a time limit of its own, -tag TEXT comes back in its result.
    method add {{captcha {}} {options {}} args} {
        set terms [my Terms $args]
        ::ninekw::withOptions $captcha $options {
            lindex [::ninekw::run batch_add_with $handle $given {*}$terms] 0
        }
    }
    # Adds a captcha that was submitted earlier, here or in another process; the options are those of its polls.
    method addSubmitted {id {options {}} args} {
        set terms [my Terms $args]
        ::ninekw::withOptions {} $options {
            lindex [::ninekw::run batch_add_submitted_with $handle [::ninekw::id $id] $given {*}$terms] 0
        }
    }
    # Adds what the client's -journal has of ended processes, and gives how many captchas these are: `nextDone`
    # gives each with its tag.
    method resume {} {
        return [lindex [::ninekw::run batch_resume $handle] 0]
    }
    method Terms {given} {
        set terms [dict merge {-timeout -1 -tag {}} $given]
        foreach name [dict keys $terms] {
            if {$name ni {-timeout -tag}} {
                ::ninekw::refuse "there is no $name here; there are -timeout and -tag"
            }
        }
        set tag [dict get $terms -tag]
        return [list [::ninekw::integer [dict get $terms -timeout] -timeout] \
            [expr {$tag eq "" ? {} : [::ninekw::text $tag -tag]}]]
    }
    # Ends the wait for one captcha: it ends with CANCELLED.
    method cancel {ticket} {
        ::ninekw::native::ninekw_batch_cancel $handle [::ninekw::integer $ticket ticket]
        return
    }
    # The id of a captcha while it is pending at the service, else 0.
    method captchaId {ticket} {
        return [lindex [::ninekw::native::ninekw_batch_captcha_id $handle [::ninekw::integer $ticket ticket]] 0]
    }
    # Works until the next captcha is done: a dict of ticket, captcha_id, price where it is known, and answer or error
    # (its fields and message);
    # empty if none is left. A timeout of 0 is one step: a request at most, no waiting.
    method nextDone {args} {
        return [my Step batch_next_with $args]
    }
    # For the event loop: one step, which sends a request at most and never waits. What is done, or empty; it is over when
    # queued + inFlight is 0.
    method poll {} {
        try {
            return [my nextDone -timeout 0]
        } trap {NINEKW OutcomeError DeadlineError} {} {
            return {}
        }
    }
    # nextDone, but also empty as soon as there is room for another captcha: for endless streams.
    method nextOrRoom {args} {
        return [my Step batch_next_or_room $args]
    }
    method Step {name how} {
        set guard [::ninekw::newGuard]
        set waiting [::ninekw::waiting $guard $how {-timeout -cancel -progress}]
        set done [lindex [::ninekw::runGuarded $guard $name $handle {*}$waiting] 0]
        if {$done eq ""} {
            return {}
        }
        set result [dict create ticket [lindex [::ninekw::native::ninekw_done_ticket $done] 0] \
            captcha_id [lindex [::ninekw::native::ninekw_done_captcha_id $done] 0] \
            tag [lindex [::ninekw::native::ninekw_done_tag $done] 0 0]]
        foreach price [::ninekw::got done_price $done] {
            dict set result price $price
        }
        set answer [lindex [::ninekw::native::ninekw_done_answer $done] 0]
        set error [lindex [::ninekw::native::ninekw_done_error $done] 0]
        if {$answer ne ""} {
            dict set result answer [::ninekw::answer $answer]
        } else {
            lassign [::ninekw::copied [lindex [::ninekw::native::ninekw_error_status $error] 0] $error] message fields
            dict set result error [dict merge $fields [dict create message $message]]
        }
        ::ninekw::native::ninekw_done_free $done
        return $result
    }
    # Notes whether an answer was right; the service is told by later calls of nextDone.
    method feedback {answer verdict} {
        set number [::ninekw::number $::ninekw::verdicts $verdict verdict]
        ::ninekw::run batch_feedback $handle [::ninekw::id $answer] $number
        return
    }
    # Gives up every captcha that nobody has answered yet, so that it is not charged.
    method giveUp {} {
        ::ninekw::run batch_give_up $handle
        return
    }
    # How many captchas are open at the service, how many wait for their upload, whether there is room for another.
    method inFlight {} {
        return [my Number batch_in_flight]
    }
    method queued {} {
        return [my Number batch_queued]
    }
    method hasRoom {} {
        return [my Number batch_has_room]
    }
    # Ids of the captchas that are open at the service; once it is closed, those that were open then.
    method pending {} {
        if {$handle eq ""} {
            return $left
        }
        lassign [::ninekw::native::ninekw_batch_pending $handle 0] count
        return [lindex [::ninekw::native::ninekw_batch_pending $handle $count] 1]
    }
}
