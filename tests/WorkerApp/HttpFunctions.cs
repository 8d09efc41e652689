using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Reporting.WorkerApp;

public class HttpFunctions
{
    [Function("Hello")]
    public IResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello/{name}")] HttpRequest request, string name) =>
        Results.Text($"hello {name}");

    [Function("Work")]
    public void Work([QueueTrigger("%QUEUE%")] string message) { }

    [Function("Tick")]
    public void Tick([TimerTrigger("%WHEN%")] TimerInfo timer) { }
}
