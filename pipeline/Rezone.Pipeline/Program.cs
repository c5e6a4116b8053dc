using Rezone.Pipeline.Publish;
ContractFiles.Write("site-templates/js");
return 0;
