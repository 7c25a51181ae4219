# The other side: take captchas of other people and answer them.

namespace eval ::ninekw {
    variable outcomes [dict create $OUTCOME_ANSWERED answered $OUTCOME_REFUSED refused $OUTCOME_SKIPPED skipped \
        $OUTCOME_LATE late $OUTCOME_LET_GO let_go]
}

# Lends the library's job to a prefix, as the object in its last argument.
proc ::ninekw::lend {pointer prefix args} {
    set job [Job new $pointer {}]
    try {
        return [uplevel #0 [list {*}$prefix $job {*}$args]]
    } finally {
        $job destroy
    }
}

proc ::ninekw::decided {guard prefix job decision} {
    return [guarded $guard [list ::ninekw::decide $prefix $job $decision]]
}

# Tells C what was decided; stop ends the work.
proc ::ninekw::decide {prefix job decision} {
    set word [lend $job $prefix]
    switch -- [lindex $word 0] {
        answer {
            if {[llength $word] != 2} {
                refuse "an answer is a list of the word answer and a text"
            }
            run decision_answer $decision [text [lindex $word 1] answer]
        }
        skip { native::ninekw_decision_skip $decision }
        let_go { native::ninekw_decision_let_go $decision }
        working { native::ninekw_decision_working $decision }
        pending {}
        stop { return stop }
        default { refuse "a decision is {answer TEXT}, skip, let_go, working, pending or stop, not $word" }
    }
    return
}

proc ::ninekw::ended {guard prefix job outcome credits error} {
    return [guarded $guard [list ::ninekw::tell $prefix $job $outcome $credits $error]]
}

proc ::ninekw::tell {prefix job outcome credits error} {
    variable outcomes
    set fields {}
    if {$error ne ""} {
        lassign [copied [lindex [native::ninekw_error_status $error] 0] $error] message fields
        dict set fields message $message
    }
    return [lend $job $prefix [dict get $outcomes $outcome] $credits $fields]
}

oo::define ::ninekw::Client {
    # Asks for a captcha to answer: an object, or empty if there is none.
    method nextJob {{options {}}} {
        ::ninekw::withOptions {} $options {
            set job [lindex [::ninekw::run job_next $handle $given] 0]
            expr {$job eq "" ? "" : [::ninekw::Job new $job]}
        }
    }
    # Confirms the receipt of the captcha taken with withok; nextJob does so by itself.
    method confirmJob {{options {}}} {
        ::ninekw::withOptions {} $options {
            ::ninekw::run job_confirm $handle $given
        }
        return
    }
    # Answers a captcha; gives the credits earned, 0 if the service does not say.
    method answerJob {job answer {options {}}} {
        ::ninekw::withOptions {} $options {
            lindex [::ninekw::run job_answer $handle [::ninekw::id $job] [::ninekw::text $answer answer] $given] 0
        }
    }
    # Gives a captcha back: it cannot be answered.
    method skipJob {job {options {}}} {
        ::ninekw::withOptions {} $options {
            ::ninekw::run job_skip $handle [::ninekw::id $job] $given
        }
        return
    }
    # Takes no more captchas.
    method endJobs {} {
        ::ninekw::run job_end $handle
        return
    }
    # Whether an answer of yours was correct or incorrect; open while nobody has said.
    method jobVerdict {id {options {}}} {
        ::ninekw::withOptions {} $options {
            set verdict [lindex [::ninekw::run job_verdict $handle [::ninekw::id $id] $given] 0]
            expr {$verdict == $::ninekw::CORRECT ? "correct" : $verdict == $::ninekw::INCORRECT ? "incorrect" : "open"}
        }
    }
    # A captcha's picture.
    method show {id {options {}}} {
        ::ninekw::withOptions {} $options {
            my Reply show [::ninekw::id $id] $given
        }
    }
    # A captcha's static file, raw or in base64.
    method showStatic {id {base64 0}} {
        return [my Reply show_static [::ninekw::id $id] [expr {bool($base64)}]]
    }
    # Takes captchas and answers them until it is told to stop. The prefix $decide is given each job, again and again until
    # it decides: {answer TEXT}, skip, let_go, working, pending, stop. The prefix -outcome is given the job, what became of
    # it, the credits and the error's fields, the prefix -progress is told how it goes, also while there is no job; both may
    # give stop. Gives a dict of answered and credits.
    method work {decide {options {}} args} {
        set guard [::ninekw::newGuard]
        lassign [::ninekw::waiting $guard $args {-timeout -cancel -progress -outcome}] timeout cancel progress
        set ended {}
        if {[dict exists $args -outcome]} {
            set ended [list ::ninekw::ended $guard [dict get $args -outcome]]
        }
        ::ninekw::withOptions {} $options {
            lassign [::ninekw::runGuarded $guard work_with $handle $given $timeout $cancel $progress \
                [list ::ninekw::decided $guard $decide] $ended] answered credits
            dict create answered $answered credits $credits
        }
    }
}
