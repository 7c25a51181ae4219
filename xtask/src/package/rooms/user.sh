# Then as a user: the package is installed, the README's program runs, and what may go wrong is said.
ln -s /packages packages
# The README's line; more arguments are for its last command.
install_line() {
    { echo "$(cat /visit/line.txt) $*" >line.sh && sh -eu line.sh; } >install.txt 2>&1 || { cat install.txt >&2; exit 1; }
}
. /visit/room.sh
install_package
ninekw-sandbox --auto-answer kw7Fx9 --key exampleKey1=100 >service.txt &
service=$!
trap 'kill $service' EXIT
until grep -q listening service.txt; do sleep 0.1; done
NINEKW_URL=$(sed -n 's/.* on //p' service.txt)
NINEKW_API_KEY=exampleKey1
export NINEKW_URL NINEKW_API_KEY

answers() {
    "$@" captcha.png >out.txt 2>err.txt || { cat out.txt err.txt >&2; exit 1; }
    [ "$(cat out.txt)" = kw7Fx9 ] || { echo "$*: not the answer:" >&2; cat out.txt err.txt >&2; exit 1; }
    passed=$((passed + 1))
}

# Fails, and says all that the patterns ask for.
fails() {
    pattern=$1
    shift
    if "$@" captcha.png >out.txt 2>&1; then
        echo "$*: did not fail" >&2
        exit 1
    fi
    grep -q -- "$pattern" out.txt || { echo "$*: does not say $pattern:" >&2; cat out.txt >&2; exit 1; }
    passed=$((passed + 1))
}

passed=0
answers program
checks
echo "$passed passed"
