"""Many pictures at once, in one thread."""

from ninekw import Client, NinekwError

pictures = ["captcha.png", "sum.png"]
with Client() as client:  # the key is in NINEKW_API_KEY
    many = client.solve_many(pictures, maxtimeout=120)
    for done in many:
        try:
            answer = done.result()
        except NinekwError as error:
            # What is wrong with one captcha does not end the others.
            print(f"{pictures[done.ticket]}: {error}")
        else:
            print(f"{pictures[done.ticket]}: {answer.text}")
            many.batch.feedback(answer, correct=True)
